import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  hashOfText,
  isSigned,
  proveInLedger,
  type ProofRequest,
} from '../../crypto/ledger-proof.ts';
import { withChanges } from '../../model/changes.ts';
import type { ContractId } from '../../model/ids.ts';
import { contractId, nodeId } from '../../model/ids.ts';
import { rowOf } from '../../model/inventory.ts';
import { BillBook } from '../../model/bill-book.ts';
import type { Grid } from '../../ports/grid.ts';
import type { LedgerEntry, LedgerHead, LedgerReader } from '../../ports/ledger.ts';
import { Ledger } from '../ledger/ledger.ts';
import { Memory, MemoryStore } from '../ledger/memory-store.ts';
import { playScript, SCRIPT_HEAD } from '../testing/scripted-world.ts';
import { makeGenesis } from '../world/genesis.ts';
import { nodeFigures } from './world-figures.ts';

const memory = new Memory();
let grid: Grid;
let reader: LedgerReader;
let head: LedgerHead;
let all: readonly LedgerEntry[];

beforeAll(async () => {
  grid = await playScript(new MemoryStore(memory));
  reader = grid.ledger!;
  head = await reader.head();
  all = (await reader.entries({}, 0, 10_000)).entries.toReversed();
});

/** The state as a ledger that knows only the entries of until then would fold it. */
async function foldedUntil(instant: number) {
  const store = new MemoryStore();
  await store.replace(memory.entries.filter((_, seq) => all[seq]!.at <= instant));
  const own = await Ledger.open({ store, makeGenesis, seed: 'script', nodes: 300, at: 0 });
  return own.view(instant);
}

describe('the reader of a ledger', () => {
  it('knows the head and every entry, by number and by hash', async () => {
    expect(head.hash).toBe(SCRIPT_HEAD);
    expect(all).toHaveLength(memory.entries.length);
    for (const entry of all) {
      expect(await reader.entry(entry.seq)).toBe(entry);
      expect(await reader.entry(entry.hash)).toBe(entry);
      expect(await reader.hashed(entry.hash.slice(0, 16), 9)).toEqual([entry]);
    }
    expect(await reader.entry('00')).toBeUndefined();
    expect(await reader.hashed('', 2)).toEqual([all.at(-1), all.at(-2)]);
    expect(await reader.hashed('zz', 2)).toEqual([]);
    expect(await reader.entry(all.length)).toBeUndefined();
  });

  it('tells what each extrinsic did and cost, as its sender was told', async () => {
    const created = all.filter(({ events }) =>
      events.some(({ event }) => event === 'ContractCreated'),
    );
    expect(created.length).toBeGreaterThan(4);
    for (const { fee, body } of all) expect(fee > 0n).toBe(body.kind === 'extrinsic');
    // Fees, the faucet and the bills are all that moves money but transfers: the sum stays.
    const fees = all.reduce((sum, { fee }) => sum + fee, 0n);
    expect(fees).toBeGreaterThan(0n);
  });

  it('finds by account, twin, contract and kind what looking at every entry finds', async () => {
    const contracts = new Set(all.flatMap((entry) => entry.contracts));
    const twins = new Set(all.flatMap((entry) => entry.twins));
    const accounts = new Set(all.flatMap((entry) => entry.accounts));
    expect(contracts.size * twins.size * accounts.size).toBeGreaterThan(0);
    const seqs = (entries: readonly LedgerEntry[]) => entries.map(({ seq }) => seq);
    for (const contract of contracts) {
      const { entries, total } = await reader.entries({ contract }, 0, 1000);
      const wanted = all.filter((entry) => entry.contracts.includes(contract)).toReversed();
      expect(seqs(entries)).toEqual(seqs(wanted));
      expect(total).toBe(wanted.length);
    }
    for (const twin of twins)
      for (const kind of ['extrinsic', 'message'] as const) {
        const { entries } = await reader.entries({ twin, kinds: [kind] }, 0, 1000);
        const wanted = all.filter(({ twins, body }) => twins.includes(twin) && body.kind === kind);
        expect(seqs(entries)).toEqual(seqs(wanted.toReversed()));
      }
    for (const account of accounts) {
      const { entries } = await reader.entries({ account }, 1, 2);
      const wanted = all.filter((entry) => entry.accounts.includes(account)).toReversed();
      expect(seqs(entries)).toEqual(seqs(wanted.slice(1, 3)));
    }
  });

  it('pages through blocks without leaving an entry out', async () => {
    const seen: number[] = [];
    let before = Infinity;
    for (;;) {
      const page = await reader.blocks(before, 3);
      for (const { block, at, entries } of page) {
        expect(block).toBeLessThan(before);
        before = block;
        for (const entry of entries.toReversed()) {
          expect(entry.block).toBe(block);
          expect(entry.at - at).toBeGreaterThanOrEqual(0);
          expect(entry.at - at).toBeLessThan(6000);
          seen.push(entry.seq);
        }
      }
      if (page.length === 0) break;
    }
    expect(seen).toEqual(all.map(({ seq }) => seq).reverse());
  });

  it('leads from block to block that holds something, and shows the bills of any', async () => {
    let number: number | undefined = 0;
    const visited: number[] = [];
    while (number !== undefined) {
      const block = await reader.block(number);
      if (block && block.entries.length > 0) visited.push(block.block);
      number = block?.next;
    }
    expect(visited).toEqual([...new Set(all.map(({ block }) => block))]);
    expect(await reader.block(head.block + 1_000)).toBeUndefined();

    const bills = await reader.bills();
    const [{ contractId: id, runs }] = bills as [(typeof bills)[0]];
    const run = runs.find(({ count }) => count > 3)!;
    const third = Math.floor((run.first + 2 * run.every - head.startedAt / 1000) / 6);
    const found = (await reader.block(third))!.events;
    expect(found).toContainEqual(
      expect.objectContaining({
        event: 'ContractBilled',
        contractId: id,
        amount: run.amountBilled,
      }),
    );
  });

  it('hands out the bills that the proxy has for each contract', async () => {
    const bills = await reader.bills();
    for (const { contractId: id, runs } of bills) expect(await grid.proxy.bills(id)).toEqual(runs);
    expect(new BillBook(bills).count).toBeGreaterThan(500);
  });
});

describe('what changed between two instants', () => {
  it('makes the second of the first', async () => {
    const { now } = await grid.world!.state();
    const instants = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => {
      return Math.floor(head.startedAt + share * (now - head.startedAt));
    });
    await fc.assert(
      fc.asyncProperty(instants, instants, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const changes = await reader.changes(one, other);
        const [before, after] = [await foldedUntil(from), await foldedUntil(to)];
        expect(withChanges(new Map(before.accounts.entries()), changes.accounts)).toEqual(
          new Map(after.accounts.entries()),
        );
        expect(withChanges(new Map(before.contracts.entries()), changes.contracts)).toEqual(
          new Map(after.contracts.entries()),
        );
        expect(changes.price).toEqual([before.read('tftAverage'), after.read('tftAverage')]);
        const [old, young] = [
          await grid.history!.inventoryAt(from),
          await grid.history!.inventoryAt(to),
        ];
        const figures = (inventory: typeof old) =>
          new Map(
            [...inventory.nodeId].map((id, row) => [nodeId(id), nodeFigures(inventory, row)]),
          );
        expect(withChanges(figures(old), changes.nodes)).toEqual(figures(young));
      }),
      { numRuns: 25 },
    );
  });

  it('is nothing between an instant and itself, the same in either order, and refuses instants outside the world', async () => {
    const none = await reader.changes(head.at, head.at);
    expect([none.accounts, none.contracts, none.nodes, none.twins].flat()).toEqual([]);
    expect(none.bills).toEqual({ count: 0, amount: 0n });
    const now = grid.clock.now();
    for (const [from, to] of [
      [head.startedAt - 1, head.at],
      [head.at, head.startedAt - 1],
      [head.startedAt - 2, head.startedAt - 1],
      [head.at, now + 1],
      [Number.NaN, head.at],
    ] as const)
      await expect(reader.changes(from, to)).rejects.toMatchObject({ code: 'world.invalid' });
    const whole = await reader.changes(head.startedAt, now);
    expect(await reader.changes(now, head.startedAt)).toEqual(whole);
  });

  it('names the node that a machine fills, and the contract it is under', async () => {
    const contract = await newestContract();
    const entry = (await reader.entries({ contract }, 0, 100)).entries.at(-1)!;
    const { contracts, nodes } = await reader.changes(entry.at - 1, entry.at + 3_600_000);
    const change = contracts.find(({ key }) => key === contract)!;
    expect(change.before).toBeUndefined();
    const stands = change.after!;
    const id = stands.type === 'name' ? nodeId(0) : stands.nodeId;
    expect(nodes.map(({ key }) => key)).toContain(id);
    expect(rowOf(await grid.proxy.inventory(), id)).toBeGreaterThanOrEqual(0);
  });
});

async function newestContract(): Promise<ContractId> {
  const ids = (await reader.bills()).map(({ contractId }) => contractId);
  return contractId(Math.max(...ids));
}

describe('the proof that an entry is in the ledger', () => {
  const requestFor = (entry: LedgerEntry): ProofRequest => ({
    ...entry,
    head,
    texts: (after, limit) => reader.texts(after, limit),
  });

  it('holds for every entry, in as many steps as came later', async () => {
    for (const entry of all)
      expect(await proveInLedger(requestFor(entry))).toMatchObject({
        holds: true,
        sealed: 0,
        links: head.entries - 1 - entry.seq,
      });
  });

  it('fails when any byte of the entry or of a later one is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), async (which, where, place) => {
        const entry = all[which % all.length]!;
        const changed = entry.seq + (where % (all.length - entry.seq));
        const bend = (text: string): string => {
          const at = place % text.length;
          const other = text[at] === '1' ? '2' : '1';
          return text.slice(0, at) + other + text.slice(at + 1);
        };
        const request = requestFor(entry);
        const proof = await proveInLedger({
          ...request,
          text: changed === entry.seq ? bend(entry.text) : entry.text,
          texts: async (after, limit) =>
            (await reader.texts(after, limit)).map((text, index) =>
              after + 1 + index === changed ? bend(text) : text,
            ),
        });
        expect(proof).toMatchObject({ holds: false });
      }),
      { numRuns: 300 },
    );
  });

  it('fails against another head, and where entries are missing or were left out', async () => {
    const entry = all[3]!;
    const request = requestFor(entry);
    const forged = { ...head, hash: all[5]!.hash };
    expect(await proveInLedger({ ...request, head: forged })).toMatchObject({ fault: 'head' });
    expect(await proveInLedger({ ...request, texts: async () => [] })).toMatchObject({
      fault: 'missing',
      seq: 4,
    });
    const gap = async (after: number, limit: number) => reader.texts(after + 1, limit);
    expect(await proveInLedger({ ...request, texts: gap })).toMatchObject({ fault: 'number' });
    expect(await proveInLedger({ ...request, hash: all[4]!.hash })).toMatchObject({
      fault: 'hash',
    });
  });

  it('checks the signature of each extrinsic, which no other ledger would take', async () => {
    expect(await hashOfText(all[0]!.text)).toBe(head.genesis);
    const signed = all.filter(({ body }) => body.kind === 'extrinsic');
    expect(signed.length).toBeGreaterThan(5);
    for (const { text } of signed) {
      expect(await isSigned(text, head.genesis)).toBe(true);
      expect(await isSigned(text, head.hash)).toBe(false);
    }
    expect(await isSigned(all[0]!.text, head.genesis)).toBe(false);
    expect(await isSigned('{', head.genesis)).toBe(false);
  });
});

describe('clock entries', () => {
  it('are told from jumps, by how far time had got by itself', () => {
    const days = all.flatMap(({ jump }) =>
      jump === undefined ? [] : [Math.round(jump / 86_400_000)],
    );
    expect(days).toContain(20);
    expect(days).toContain(6);
    expect(all.filter(({ body }) => body.kind === 'clock').length).toBeGreaterThan(days.length);
  });
});
