/** Checks a whole ledger of deployments, and some of its signatures the common way. */
import { ed25519 } from '@noble/curves/ed25519.js';
import type { TwinId } from '../../src/model/ids.ts';
import { open } from '../../src/sim/ledger/entry.ts';
import { Memory, MemoryStore } from '../../src/sim/ledger/memory-store.ts';
import { claimsOf, verifyEntries } from '../../src/sim/ledger/verify.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { newUsers, populate } from './population.ts';

export interface LedgerVerifyResult {
  /** Signatures per second. */
  readonly samples: readonly number[];
  readonly noble: readonly number[];
}

/** A deployment is a contract and a message, each with its signature. */
const deployments = 2_500;
const nobleSignatures = 500;

const perSecond = (count: number, start: number): number =>
  (count * 1_000) / (performance.now() - start);

export default async function ledgerVerify(runs: number): Promise<LedgerVerifyResult> {
  const memory = new Memory();
  const store = new MemoryStore(memory);
  const grid = await openSimGrid({ seed: 'verify', nodes: 1_800, store });
  const users = await newUsers(grid, 10);
  await populate(grid, users, deployments);
  await grid.close();

  const verify = async (): Promise<number> => {
    const start = performance.now();
    const { broken, signatures } = await verifyEntries(memory.entries, makeGenesis);
    if (broken || signatures < 2 * deployments)
      throw new Error(`Broken: ${JSON.stringify(broken)}`);
    return perSecond(signatures, start);
  };
  await verify();
  const samples: number[] = [];
  while (samples.length < runs) samples.push(await verify());

  const accounts = new Map<TwinId, (typeof users)[number]['signer']['account']>();
  for (const { twin, signer } of users) accounts.set(twin, signer.account);
  const genesis = memory.entries[0]?.hash ?? '';
  const claims = memory.entries
    .flatMap((stored) => claimsOf(open(stored).body, genesis, (twin) => accounts.get(twin)))
    .slice(0, nobleSignatures);
  const byNoble = (): number => {
    const start = performance.now();
    for (const { publicKey, message, signature } of claims)
      if (!ed25519.verify(signature, message, publicKey)) throw new Error('Not valid.');
    return perSecond(claims.length, start);
  };
  byNoble();
  return { samples, noble: [byNoble(), byNoble(), byNoble()] };
}
