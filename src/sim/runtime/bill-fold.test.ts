import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeAddress } from '../../crypto/ss58.ts';
import { contractId, farmId, nodeId, twinId } from '../../model/ids.ts';
import { STANDBY } from '../../model/inventory.ts';
import { EXISTENTIAL_DEPOSIT, GiB, TFT } from '../../model/units.ts';
import { makeGenesis } from '../world/genesis.ts';
import { GENESIS_ACCOUNTS, FAUCET } from './accounts.ts';
import { advance } from './bill-fold.ts';
import { enter, reportResources } from './contracts.ts';
import { prepareLongFolds } from './skip-equal-hours.ts';
import { State } from './state.ts';
import { RUNTIME_VERSION } from './versions.ts';

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
  beforeAll(prepareLongFolds);

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

  it('bills what leaves an account, but for what overdrawn contracts pay, which is no bill', () => {
    fc.assert(
      fc.property(wealth, wishes, steps, (money, contracts, course) => {
        const state = stateWith(money, contracts);
        state.write('runtime', RUNTIME_VERSION);
        const issuance = state.issuance();
        for (const { hours, rest } of course) advance(state, state.at + hours * HOUR + rest);
        expect(state.issuance()).toBe(issuance);
        for (const [index, amount] of money.entries()) {
          const own = [...state.contracts.values()].filter(
            ({ twinId: id }) => id === 9_000 + index,
          );
          let paid = 0n;
          for (const { contractId: id } of own) {
            for (const { amountBilled, count } of state.bills.get(id) ?? [])
              paid += amountBilled * BigInt(count);
            const billedAt = new Set(
              (state.bills.get(id) ?? []).flatMap(({ first, every, count }) =>
                Array.from({ length: count }, (_, bill) => first + bill * every),
              ),
            );
            for (const { at, event, data } of state.eventsOf(id)) {
              if (event !== 'ContractPaymentOverdrawn') continue;
              paid += BigInt(data['partially_billed_amount'] ?? 0);
              expect(billedAt.has(at / 1000)).toBe(false);
            }
          }
          const { free } = state.account(account(index + 1));
          expect(amount - free).toBe(paid);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gave what an overdrawn contract paid as a bill, by the rules of version 1', () => {
    const wish = { row: 1, id: 5, cru: 4, mru: 8, sru: 500, ips: 0, rent: false };
    const billed = (version: number): bigint => {
      const state = stateWith([TFT / 100n + EXISTENTIAL_DEPOSIT], [wish]);
      state.write('runtime', version);
      advance(state, state.at + 2 * HOUR);
      const events = state.eventsOf(contractId(50_005));
      expect(events.some(({ event }) => event === 'ContractPaymentOverdrawn')).toBe(true);
      return (state.bills.get(contractId(50_005)) ?? []).reduce(
        (sum, { amountBilled, count }) => sum + amountBilled * BigInt(count),
        0n,
      );
    };
    expect(billed(1)).toBe(TFT / 100n);
    expect(billed(RUNTIME_VERSION)).toBe(0n);
  });

  it('gives no level to what a rent owed, while it is waived on standby', () => {
    const row = genesis.inventory.status.indexOf(STANDBY);
    expect(row).toBeGreaterThanOrEqual(0);
    const levels = (version: number): readonly string[] => {
      const rent = { row, id: 5, cru: 0, mru: 0, sru: 0, ips: 0, rent: true };
      const state = stateWith([50_000n * TFT], [rent]);
      state.write('runtime', version);
      const id = contractId(50_005);
      state.payments.set(id, { ...state.payments.get(id)!, standardOverdraft: TFT });
      const contract = state.contracts.get(id)!;
      state.contracts.set(id, { ...contract, state: { kind: 'GracePeriod', since: 0 } });
      advance(state, state.at + 2 * HOUR);
      return (state.bills.get(id) ?? []).map(({ discountLevel }) => discountLevel);
    };
    expect(levels(1)).not.toEqual(['None']);
    expect(levels(RUNTIME_VERSION)).toEqual(['None']);
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
