import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proveInLedger } from '../crypto/ledger-proof.ts';
import { challengeHash } from '../model/challenge.ts';
import type { Deployment } from '../model/deployment.ts';
import type { ContractId, NodeId } from '../model/ids.ts';
import { mapSecrets } from '../model/secrets.ts';
import type { User } from '../ports/conformance/actions.ts';
import { deploy, newUser, openNodes, signed } from '../ports/conformance/actions.ts';
import { machineDeployment } from '../ports/conformance/machine.ts';
import type { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';
import world1 from './ledger/fixtures/world-1.txt?raw';
import { Memory, MemoryStore } from './ledger/memory-store.ts';
import { openSimGrid } from './sim-grid.ts';
import { ManualWall } from './testing/manual-wall.ts';

const LATER = Date.UTC(2026, 5, 1);
const WORDS = 'correct horse battery';

let memory: Memory;
let grid: Grid;
let user: User;
let node: NodeId;

const openOn = (disk: Memory): Promise<Grid> =>
  openSimGrid({
    seed: 'secrets',
    nodes: 300,
    store: new MemoryStore(disk),
    wall: new ManualWall(LATER),
  });

beforeEach(async () => {
  memory = new Memory();
  grid = await openOn(memory);
  user = await newUser(grid);
  [node] = openNodes(await grid.proxy.inventory()) as [NodeId];
});
afterEach(() => grid.close());

/** A machine whose every secret is one that nothing else looks like. */
const machine = (number: number): Deployment =>
  mapSecrets(machineDeployment(user.twin, number), (_, field) =>
    field === 'mycelium.hex_key' ? 'beefcafe'.repeat(8) : `hush ${field}`,
  );
const HUSH = /hush|beefcafebeef|ssh-ed25519|AQEBAQEB/;

/** Everything that lies on a disk, as text. */
const onDisk = ({ entries, snapshot, heartbeat, secrets, keys }: Memory): string =>
  JSON.stringify(
    [entries, snapshot, heartbeat, [...secrets], [...keys.keys()]],
    (_, value: unknown) =>
      typeof value === 'bigint'
        ? String(value)
        : value instanceof Uint8Array
          ? String.fromCharCode(...value)
          : value,
  );

/** Time until everything runs. */
const provisioned = (on: Grid): Promise<void> => on.world!.jump(600_000);
const stated = async (on: Grid, id: ContractId) => on.zos.get(user, node, id);

describe('secrets of a deployment', () => {
  it('are on no disk, not in the snapshot either, and the owner is given them', async () => {
    const deployment = machine(1);
    const id = await deploy(grid, user, node, deployment);
    await provisioned(grid);
    await grid.close();
    expect(memory.snapshot).toBeDefined();
    expect(onDisk(memory)).not.toMatch(HUSH);
    grid = await openOn(memory);
    const status = await stated(grid, id);
    expect(status.workloads.map(({ data }) => data)).toEqual(
      deployment.workloads.map(({ data }) => data),
    );
    const [listed] = await grid.zos.list(user, node);
    expect(listed?.workloads.map(({ data }) => data)).toEqual(
      status.workloads.map(({ data }) => data),
    );
  });

  it('are told by what stands for them where this browser has them not, and all else works', async () => {
    const id = await deploy(grid, user, node, machine(1));
    await provisioned(grid);
    const before = await stated(grid, id);
    await grid.close();
    memory.secrets.clear();
    grid = await openOn(memory);
    const after = await stated(grid, id);
    const of = ({ workloads }: typeof after, type: string) =>
      workloads.find((workload) => workload.type === type)!;
    expect(of(after, 'network').data).toMatchObject({
      wireguard_private_key: { commitment: expect.stringMatching(/^[0-9a-f]{64}$/) },
      mycelium: { hex_key: { commitment: expect.any(String), publicKey: expect.any(String) } },
    });
    expect(of(after, 'zmachine').data).toMatchObject({
      env: { SSH_KEY: { commitment: expect.any(String) } },
    });
    // Addresses are made of public halves, which everybody knows.
    expect(of(after, 'zmachine').result.data).toEqual(of(before, 'zmachine').result.data);
    expect(of(after, 'zmachine').result.data['mycelium_ip']).toMatch(/^[45][0-9a-f]{2}:/);
  });

  it('may be left as they are by an update, and a changed one needs a new version', async () => {
    const deployment = machine(1);
    const id = await deploy(grid, user, node, deployment);
    const next = (change: Deployment): Deployment => ({ ...change, version: 1 });
    const update = async (to: Deployment): Promise<void> => {
      const deploymentHash = challengeHash(to);
      const call = { call: 'updateNodeContract', contractId: id, deploymentHash } as const;
      await grid.chain.submit([{ ...call, deploymentData: '' }], user.signer);
      await grid.zos.update(user, node, await signed(to, id, user.signer));
    };
    const other = mapSecrets(deployment, (secret, field) =>
      field === 'env.SSH_KEY' ? 'hush other' : secret,
    );
    await expect(update(next(other))).rejects.toMatchObject({
      params: { message: 'not-updatable' },
    });
    await update(next(deployment));
    expect((await stated(grid, id)).version).toBe(1);
    // Without them the node cannot compare, and takes the new ones as they are.
    memory.secrets.clear();
    await update({ ...deployment, version: 2 });
    expect((await stated(grid, id)).version).toBe(2);
    expect((await grid.world!.verify()).broken).toBeUndefined();
  });

  it('are held against what was signed when a ledger is verified, and counted when they are not there', async () => {
    await deploy(grid, user, node, machine(1));
    await deploy(grid, user, node, machine(2));
    const { signatures, ...whole } = await grid.world!.verify();
    expect(whole).toEqual({ entries: memory.entries.length });
    memory.secrets.delete([...memory.secrets.keys()][0]!);
    expect(await grid.world!.verify()).toEqual({
      ...whole,
      signatures,
      sealed: { messages: 1, hashes: 0 },
    });
  });
});

describe('an export', () => {
  beforeEach(async () => {
    await deploy(grid, user, node, machine(1));
    await deploy(grid, user, node, machine(2));
  });

  it('says what it holds: no secret, and of how many messages they are missing', async () => {
    const entries = memory.entries.length;
    expect(await grid.world!.holdings()).toEqual({ entries, sealed: 2, secrets: 2 });
    const file = await grid.world!.export();
    expect(file).not.toMatch(HUSH);
    const facts = await grid.world!.inspect(file);
    expect(facts).toMatchObject({
      seed: 'secrets',
      nodes: 300,
      entries,
      head: memory.entries.at(-1)!.hash,
      secrets: { kind: 'left-out', messages: 2 },
    });
    const disk = new Memory();
    const other = await openOn(disk);
    await other.world!.import(file);
    expect(await other.world!.verify()).toMatchObject({ sealed: { messages: 2, hashes: 0 } });
    expect(await other.world!.holdings()).toMatchObject({ sealed: 2, secrets: 0 });
    await other.close();
  });

  it('with a passphrase takes them along, encrypted, for whoever knows it', async () => {
    const file = await grid.world!.export(WORDS);
    expect(file).not.toMatch(HUSH);
    expect((await grid.world!.inspect(file)).secrets).toEqual({
      kind: 'encrypted',
      messages: 2,
      missing: 0,
    });
    const disk = new Memory();
    const other = await openOn(disk);
    const refused = (words?: string) => expect(other.world!.import(file, words)).rejects;
    await refused().toMatchObject({ code: 'world.locked' });
    await refused(`${WORDS}!`).toMatchObject({ code: 'world.passphrase' });
    await other.world!.import(file, WORDS);
    expect(onDisk(disk)).not.toMatch(HUSH);
    expect((await other.world!.verify()).sealed).toBeUndefined();
    await other.world!.import(file, null);
    expect((await other.world!.verify()).sealed).toEqual({ messages: 2, hashes: 0 });
    await other.close();
  });

  it('that was changed, cut off, or is something else, is told apart', async () => {
    const file = await grid.world!.export(WORDS);
    const lines = file.split('\n');
    const refusal = (text: string, words: string | null = WORDS) =>
      grid.world!.import(text, words).then(
        () => 'taken',
        (error: unknown) => {
          const { code, params } = error as GridError;
          return [code, params];
        },
      );
    const cut = lines.toSpliced(-3, 1).join('\n');
    expect(await refusal(cut, null)).toEqual(['world.tampered', { reason: 'length' }]);
    const secrets = lines.at(-2)!;
    const changed = file.replace(secrets, secrets.replace(/^..../, 'AAAA'));
    expect(await refusal(changed)).toEqual(['world.tampered', { reason: 'secrets' }]);
    const message = memory.entries.findIndex(({ text }) => text.includes('"blinding"'));
    const moved = file.replace('"command":"deploy"', '"command":"update"');
    expect(await refusal(moved, null)).toEqual([
      'world.tampered',
      { entry: message, reason: 'rules' },
    ]);
    // Whoever claims that a message was sealed later would have it believed without its hash.
    const line = memory.entries[message]!.text;
    const { hash } = memory.entries[message]!;
    const forged = line
      .replace('"description":""', '"description":"forged"')
      .replace('"prev":', `"hash":"${hash}","prev":`);
    expect(await refusal(file.replace(line, forged), null)).toEqual([
      'world.tampered',
      { entry: message, reason: 'rules' },
    ]);
    expect(await refusal('{"format":"tfgrid-profile","schema":1}')).toEqual([
      'storage.foreign',
      {},
    ]);
    expect(await refusal(file.replace('"schema":2', '"schema":3'), null)).toEqual([
      'storage.newer',
      { version: 3 },
    ]);
    const greedy = file.replace('"n":131072', '"n":1073741824');
    expect(await refusal(greedy)).toEqual(['world.tampered', { reason: 'secrets' }]);
  });
});

describe('a file of an earlier version, with secrets in clear', () => {
  it('says so, is sealed when it comes in, and verifies to the last hash', async () => {
    const { secrets } = await grid.world!.inspect(world1);
    expect(secrets).toEqual({ kind: 'clear', messages: 3 });
    await grid.world!.import(world1);
    await grid.close();
    expect(onDisk(memory)).not.toMatch(HUSH);
    grid = await openOn(memory);
    expect(await grid.world!.verify()).not.toHaveProperty('sealed');
    const file = await grid.world!.export();
    expect(file).not.toMatch(HUSH);
    await grid.world!.import(file);
    expect(await grid.world!.verify()).toMatchObject({ sealed: { messages: 3, hashes: 3 } });
    // With its secrets it is proven again, wherever it goes.
    await grid.world!.import(world1);
    const whole = await grid.world!.export(WORDS);
    await grid.world!.import(whole, WORDS);
    expect(await grid.world!.verify()).not.toHaveProperty('sealed');
  });

  it('is proven entry by entry, from the hashed text with its secrets, from stated hashes without', async () => {
    const proof = async () => {
      const { hash, genesis, entries } = await grid.ledger!.head();
      expect(genesis).toHaveLength(64);
      const texts = (after: number, limit: number) => grid.ledger!.texts(after, limit);
      const [first] = await texts(-1, 1);
      const head = { hash, entries };
      return proveInLedger({ seq: 0, text: first!, hash: genesis, head, texts });
    };
    await grid.world!.import(world1);
    expect(await proof()).toMatchObject({ holds: true, sealed: 0 });
    await grid.world!.import(await grid.world!.export());
    expect(await proof()).toMatchObject({ holds: true, sealed: 3 });
  });

  it('that was changed is refused, sealed or not', async () => {
    const changed = world1.replace('person@laptop', 'someone@laptop');
    await expect(grid.world!.import(changed)).rejects.toMatchObject({ code: 'world.tampered' });
    await grid.world!.import(world1);
    const file = await grid.world!.export();
    const stated = /"hash":"([0-9a-f]{4})/.exec(file.slice(file.indexOf('\n')))![1]!;
    const forged = file.replaceAll(`"hash":"${stated}`, `"hash":"0000`);
    await expect(grid.world!.import(forged)).rejects.toMatchObject({ code: 'world.tampered' });
  });
});
