import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAddress } from '../../crypto/ss58.ts';
import { contractId, farmId, nodeId, twinId } from '../../model/ids.ts';
import { GiB, TFT } from '../../model/units.ts';
import { makeGenesis } from '../world/genesis.ts';
import { GENESIS_ACCOUNTS, FAUCET } from './accounts.ts';
import { advance } from './bill-fold.ts';
import { enter, reportResources } from './contracts.ts';
import { State } from './state.ts';

const genesis = makeGenesis({ seed: 'billing', nodes: 40, at: 1_767_225_600 });
const HOUR = 3_600_000;

interface Wish {
  readonly row: number;
  readonly id: number;
  readonly cru: number;
  readonly mru: number;
  readonly sru: number;
  readonly ips: number;
  readonly rent: boolean;
}

/** Records of all tables by key: in which order they came about says nothing. */
const contents = (state: State): unknown =>
  Object.entries(state.dump()).map(([name, table]) => [
    name,
    typeof table === 'number' ? table : new Map(table as [string | number, unknown][]),
  ]);

const account = (twin: number) => encodeAddress(new Uint8Array(32).fill(twin));

/** A state with payers of some wealth and contracts that began in the first blocks. */
function stateWith(wealth: readonly bigint[], wishes: readonly Wish[]): State {
  const state = State.atGenesis(genesis, GENESIS_ACCOUNTS);
  wealth.forEach((amount, index) => {
    const id = twinId(9_000 + index);
    state.twins.set(id, { twinId: id, account: account(index + 1), relay: 'r', pk: '' });
    state.twinByAccount.set(account(index + 1), id);
    state.credit(FAUCET, -amount);
    state.credit(account(index + 1), amount);
  });
  for (const wish of wishes) {
    const id = contractId(50_000 + wish.id);
    if (state.contracts.has(id)) continue;
    const base = {
      contractId: id,
      // Whoever rents a node is the only one on it, so a row has one payer.
      twinId: twinId(9_000 + (wish.row % wealth.length)),
      state: { kind: 'Created' },
      createdAt: state.secondsOf(0),
      nodeId: nodeId(genesis.inventory.nodeId[wish.row] ?? 0),
    } as const;
    if (wish.rent) {
      if (!state.rentOf.has(wish.row)) enter(state, { ...base, type: 'rent' }, 0);
      continue;
    }
    const publicIps = Array.from({ length: wish.ips }, () => ({ ip: '', gateway: '' }));
    const resources = { cru: 0, mru: 0, sru: 0, hru: 0 };
    const contract = {
      ...base,
      type: 'node',
      farmId: farmId(1),
      deploymentHash: String(wish.id),
      deploymentData: '',
      publicIps,
      resources,
    } as const;
    enter(state, contract, 0);
    reportResources(state, contract, {
      cru: wish.cru,
      mru: wish.mru * GiB,
      sru: wish.sru * GiB,
      hru: 0,
    });
  }
  return state;
}

const wishes = fc.array(
  fc.record({
    row: fc.nat(39),
    id: fc.nat(1_999),
    cru: fc.nat(16),
    mru: fc.nat(64),
    sru: fc.nat(1_000),
    ips: fc.nat(2),
    rent: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
const wealth = fc.array(fc.oneof(fc.bigInt(0n, 5n * TFT), fc.bigInt(0n, 20_000n * TFT)), {
  minLength: 1,
  maxLength: 3,
});
const steps = fc.array(
  fc.record({
    hours: fc.nat(900),
    rest: fc.nat(3_599_999),
    price: fc.integer({ min: 5, max: 300 }),
  }),
  { minLength: 1, maxLength: 3 },
);

describe('the fold of bills', () => {
  it('gives the same state whether equal hours are folded at once or one by one', () => {
    fc.assert(
      fc.property(wealth, wishes, steps, (money, contracts, course) => {
        const fast = stateWith(money, contracts);
        const naive = fast.clone();
        const issuance = fast.issuance();
        for (const { hours, rest, price } of course) {
          const to = fast.at + hours * HOUR + rest;
          advance(fast, to, 'fast');
          advance(naive, to, 'naive');
          for (const state of [fast, naive]) state.write('tftAverage', price);
        }
        expect(contents(fast)).toEqual(contents(naive));
        expect(fast.issuance()).toBe(issuance);
      }),
      { numRuns: 60 },
    );
  });

  it('does not matter in how many steps time is folded', () => {
    fc.assert(
      fc.property(
        wealth,
        wishes,
        fc.array(fc.nat(40 * HOUR), { maxLength: 20 }),
        (money, contracts, gaps) => {
          const once = stateWith(money, contracts);
          const often = once.clone();
          const end = gaps.reduce((sum, gap) => sum + gap, once.at);
          for (const gap of gaps) advance(often, often.at + gap);
          advance(once, end);
          expect(contents(often)).toEqual(contents(once));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('deletes what nobody pays two weeks after the money ran out, and no sooner', () => {
    const state = stateWith(
      [10n * TFT],
      [{ row: 0, id: 1, cru: 4, mru: 8, sru: 100, ips: 0, rent: false }],
    );
    const id = contractId(50_001);
    for (let day = 0; state.contracts.get(id)?.state.kind === 'Created'; day++) {
      expect(day).toBeLessThan(60);
      advance(state, state.at + 24 * HOUR);
    }
    const started = state.eventsOf(id).find(({ event }) => event.includes('Started'))?.at ?? 0;
    advance(state, started + 14 * 24 * HOUR - 2 * HOUR);
    expect(state.contracts.get(id)?.state.kind).toBe('GracePeriod');
    advance(state, started + 14 * 24 * HOUR + HOUR);
    expect(state.contracts.get(id)?.state).toEqual({ kind: 'Deleted', cause: 'OutOfFunds' });
  });
});
