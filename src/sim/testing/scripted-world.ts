import { keyFromSeed } from '../../crypto/ed25519.ts';
import { challengeHash } from '../../model/challenge.ts';
import type { NodeId } from '../../model/ids.ts';
import {
  contractFor,
  deploy,
  deploymentOf,
  diskDeployment,
  newUser,
  openNodes,
  signed,
  zmount,
} from '../../ports/conformance/actions.ts';
import { machineDeployment } from '../../ports/conformance/machine.ts';
import { palletErrorOf } from '../../ports/errors.ts';
import type { Grid } from '../../ports/grid.ts';
import type { Signer } from '../../ports/signer.ts';
import { signerOf } from '../accounts/sim-accounts.ts';
import type { LedgerStore } from '../ledger/store.ts';
import { openSimGrid } from '../sim-grid.ts';
import { ManualWall } from './manual-wall.ts';
import { testKey } from './test-key.ts';

/** Hash of the last entry of the story, in every engine. */
export const SCRIPT_HEAD = 'a83fadf9dea7c25a2b4a09afce931520aea7867c0385715e6039bfab23dbb912';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A story in which everything happens once: three people, machines and disks, an update, a node
 * that refuses, money that runs out, a rented node, faults, prices, every speed of time. The same entries
 * wherever it is played, so the ledger must have the same head. Resolves to the open grid.
 */
export async function playScript(store: LedgerStore): Promise<Grid> {
  const wall = new ManualWall(Date.UTC(2026, 0, 1));
  const grid = await openSimGrid({ seed: 'script', nodes: 300, store, wall, makeKey: testKey() });
  const { chain, world, zos, activation } = grid;
  if (!world || !activation) throw new Error('a simulated grid has a world');
  const nodes = openNodes(await grid.proxy.inventory());
  const [near, far, other] = [nodes[0]!, nodes[5]!, nodes[11]!];

  const anna = await newUser(grid);
  await deploy(grid, anna, near, machineDeployment(anna.twin, 1));
  await wall.advance(90_000);
  const disk = diskDeployment(anna.twin, 'disk', 50);
  const grown = await deploy(grid, anna, far, disk);
  await world.setRate(60);
  await wall.advance(5 * MINUTE);

  const next = deploymentOf(anna.twin, [zmount('disk', 80, 1)], 1);
  const deploymentHash = challengeHash(next);
  const update = { call: 'updateNodeContract', contractId: grown, deploymentHash } as const;
  await chain.submit([{ ...update, deploymentData: '{}' }], anna.signer);
  await zos.update(anna, far, await signed(next, grown, anna.signer));

  const ben = await newUser(grid, signerOf(await keyFromSeed(new Uint8Array(32).fill(7))));
  const broke = await deploy(grid, ben, other, machineDeployment(ben.twin, 2));
  await world.setTftPrice(12);
  await world.inject({ fault: 'power', target: { kind: 'node', node: near }, on: false });
  await world.jump(7 * HOUR);
  await world.inject({ fault: 'power', target: { kind: 'node', node: near }, on: true });
  await world.setRate(3600);
  await wall.advance(MINUTE);

  // Ben gives nearly everything away: his machine goes into grace, and he fills up in time.
  const { usable } = await chain.balance(ben.signer.account);
  const rest = 2_000_000n;
  const gift = { call: 'transfer', to: anna.signer.account, amount: usable - rest } as const;
  await chain.submit([gift], ben.signer);
  await world.jump(6 * DAY);
  await activation.activate(ben.signer.account);
  await world.jump(2 * HOUR);
  await chain.submit([{ call: 'cancelContract', contractId: broke }], ben.signer);

  // Carl gives everything away and never comes back: his machine is gone after two weeks.
  const carl = await newUser(grid, signerOf(await keyFromSeed(new Uint8Array(32).fill(8))));
  await deploy(grid, carl, near, machineDeployment(carl.twin, 3));
  const all = (await chain.balance(carl.signer.account)).usable - rest;
  await chain.submit([{ ...gift, amount: all }], carl.signer);
  await rentOne(grid, anna.signer, nodes);

  // A contract that no node ever hears of, and a refused one, which leaves no trace.
  await contractFor(grid, ben, far, diskDeployment(ben.twin, 'unheard', 1));
  await chain
    .submit([{ call: 'cancelContract', contractId: grown }], ben.signer)
    .catch(() => undefined);
  await world.setTftPrice(40);
  await world.inject({
    fault: 'messages',
    target: { kind: 'country', country: 'BE' },
    lostPermille: 300,
    delay: 2,
  });
  await world.setRate(1);
  await world.jump(20 * DAY + 17_123);
  await world.inject({ fault: 'refuse', target: { kind: 'all' }, message: 'maintenance' });
  return grid;
}

/** Rents the first node that nobody uses. */
async function rentOne(grid: Grid, signer: Signer, nodes: readonly NodeId[]): Promise<void> {
  for (const nodeId of nodes) {
    const rent = { call: 'createRentContract', nodeId, solutionProviderId: null } as const;
    try {
      await grid.chain.submit([rent], signer);
      return;
    } catch (error) {
      if (palletErrorOf(error) !== 'NodeNotAvailableForRent') throw error;
    }
  }
  throw new Error('no node is free to be rented');
}
