import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPayment } from '../model/billing.ts';
import type { Contract } from '../model/contract.ts';
import { contractId, farmId, nodeId, twinId } from '../model/ids.ts';
import { LIVE_POLICY } from '../model/live-policy.ts';
import { priceOf } from '../model/price-tag.ts';
import { GiB, NO_CAPACITY, TFT, type Capacity } from '../model/units.ts';
import { moneyEnds } from './money-ends.ts';
import { replayBilling, type ReplayContract, type ReplayInput } from './runway.ts';

const AT = 1_767_225_600;
const HOUR = 3600;
const DAY = 24 * HOUR;
const prices = { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } };
const VM: Capacity = { cru: 2, mru: 4 * GiB, sru: 50 * GiB, hru: 0 };
const NODE = { certified: false, standby: false, total: VM, extraFee: 0 };

function nodeContract(
  id: number,
  change: Partial<{
    resources: Capacity;
    ips: number;
    certified: boolean;
    on: number;
    age: number;
  }> = {},
): ReplayContract {
  const { resources = VM, ips = 0, certified = false, on = id, age = 0 } = change;
  const contract: Contract = {
    type: 'node',
    contractId: contractId(id),
    twinId: twinId(1),
    state: { kind: 'Created' },
    createdAt: AT - age,
    nodeId: nodeId(on),
    farmId: farmId(1),
    deploymentHash: '',
    deploymentData: '',
    publicIps: Array.from({ length: ips }, () => ({ ip: '', gateway: '' })),
    resources,
  };
  return { contract, payment: newPayment(AT - age), node: { ...NODE, certified } };
}

function rentContract(id: number, on: number, extraFee = 0, standby = false): ReplayContract {
  const contract: Contract = {
    type: 'rent',
    contractId: contractId(id),
    twinId: twinId(1),
    state: { kind: 'Created' },
    createdAt: AT,
    nodeId: nodeId(on),
  };
  return { contract, payment: newPayment(AT), node: { ...NODE, extraFee, standby } };
}

const input = (usable: bigint, contracts: readonly ReplayContract[]): ReplayInput => ({
  usable,
  block: 1000,
  at: AT,
  prices,
  contracts,
});

describe('the end of the money', () => {
  const at = (days: number) => ({ at: AT + days * DAY, contract: contractId(1) });
  const horizon = AT + 1000 * DAY;

  it('is the bill that cannot be paid, not the deletion two weeks later', () => {
    expect(moneyEnds({ grace: at(60), deletion: at(74), horizon }, AT)).toBe(AT + 60 * DAY);
  });

  it('is now while everything stands still for want of money', () => {
    expect(moneyEnds({ grace: at(-9), deletion: at(5), horizon }, AT)).toBe(AT);
  });

  it('is the next such bill when the account was filled in time', () => {
    expect(moneyEnds({ grace: at(-9), deletion: at(64), horizon }, AT)).toBe(AT + 50 * DAY);
  });

  it('does not come while money outlasts what was replayed', () => {
    expect(moneyEnds({ horizon }, AT)).toBeUndefined();
    expect(moneyEnds({ grace: at(-9), horizon }, AT)).toBeUndefined();
  });
});

describe('the runway', () => {
  it('has no end where nothing is billed', () => {
    expect(replayBilling(input(0n, []))).toEqual({ horizon: AT + 5 * 365 * DAY });
    const empty = nodeContract(7, { resources: NO_CAPACITY });
    expect(replayBilling(input(0n, [empty])).grace).toBeUndefined();
  });

  it('ends in grace with the bill that cannot be paid, and 14 days later in deletion', () => {
    const contract = nodeContract(1);
    const { tftPerHour } = priceOf({ resources: VM, publicIps: 0, certified: false }, prices, 0n);
    // Enough for about ten hours without discount; its first bill comes after 201 blocks.
    const { grace, deletion } = replayBilling(input(tftPerHour * 10n, [contract]));
    expect(grace!.contract).toBe(1);
    expect((grace!.at - AT - 201 * 6) % HOUR).toBe(0);
    expect((grace!.at - AT) / HOUR).toBeCloseTo(10.3, 0);
    expect(deletion).toEqual({ at: grace!.at + 14 * DAY, contract: 1 });
  });

  it('lasts longer with a balance that earns a discount than by the full price', () => {
    const { tftPerHour } = priceOf({ resources: VM, publicIps: 0, certified: false }, prices, 0n);
    const { grace } = replayBilling(input(tftPerHour * 24n * 30n * 20n, [nodeContract(1)]));
    const days = (grace!.at - AT) / DAY;
    expect(days).toBeGreaterThan(20 * 30 * 1.5);
  });

  it('begins in the past for what is in grace already', () => {
    const { contract, ...rest } = nodeContract(1);
    const late: ReplayContract = {
      ...rest,
      contract: { ...contract, state: { kind: 'GracePeriod', since: 400 } },
      payment: { ...newPayment(AT), standardOverdraft: 5n },
    };
    expect(replayBilling(input(0n, [late]))).toMatchObject({
      grace: { at: AT - 600 * 6 },
      deletion: { at: AT - 600 * 6 + 14 * DAY + 201 * 6 },
    });
  });

  it('is the same by leaps as bill after bill', () => {
    const contracts = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 5000 }),
        kind: fc.constantFrom('node', 'node', 'node', 'rent', 'name'),
        on: fc.integer({ min: 1, max: 3 }),
        cru: fc.integer({ min: 0, max: 16 }),
        sru: fc.integer({ min: 0, max: 500 }),
        ips: fc.integer({ min: 0, max: 1 }),
        certified: fc.boolean(),
        age: fc.constantFrom(0, 6, 1800, 3594, 3600),
        cycles: fc.integer({ min: 0, max: 23 }),
        unbilled: fc.constantFrom(0n, 0n, 12_345n),
        extraFee: fc.constantFrom(0, 5000),
        debt: fc.constantFrom(0n, 0n, 0n, 77n),
        since: fc.constantFrom(undefined, undefined, undefined, -150_000, 900),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        contracts,
        fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 120n * TFT })),
        (drawn, usable) => {
          const built = drawn.map((each): ReplayContract => {
            const { id, on, cru, sru, ips, certified, age, cycles, unbilled, debt } = each;
            const given = nodeContract(id, {
              resources: { cru, mru: cru * GiB, sru: sru * GiB, hru: 0 },
              ips,
              certified,
              on,
              age,
            });
            const state =
              each.since === undefined || debt === 0n
                ? ({ kind: 'Created' } as const)
                : ({ kind: 'GracePeriod', since: each.since } as const);
            const base = { ...given, contract: { ...given.contract, state } };
            const payment = {
              ...base.payment,
              cycles,
              standardReserve: BigInt(cycles) * 10n,
              standardOverdraft: debt,
              amountUnbilled: each.kind === 'node' ? unbilled : 0n,
            };
            if (each.kind === 'rent') return { ...rentContract(id, on, each.extraFee), payment };
            if (each.kind === 'name') {
              const contract: Contract = {
                type: 'name',
                contractId: contractId(id),
                twinId: twinId(1),
                state: { kind: 'Created' },
                createdAt: AT,
                name: 'x',
              };
              return { contract, payment };
            }
            return { ...base, payment };
          });
          const all = input(usable, built);
          expect(replayBilling(all, 'fast')).toEqual(replayBilling(all, 'naive'));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a thousand contracts does not bill every hour of each', () => {
    let bills = 0;
    const contracts = Array.from({ length: 1000 }, (_, i) => {
      const resources = { ...VM, cru: 1 + (i % 7), sru: (10 + (i % 90)) * GiB };
      const { contract, ...given } = nodeContract(i + 1, { resources, ips: i % 2 });
      // Whoever bills a contract looks at its addresses.
      const { publicIps } = contract as Contract & { type: 'node' };
      Object.defineProperty(contract, 'publicIps', { get: () => (bills++, publicIps) });
      return { contract, ...given };
    });
    const runway = replayBilling(input(20_000n * TFT, contracts));
    const hours = (runway.deletion!.at - AT) / HOUR;
    expect(bills).toBeGreaterThan(contracts.length);
    expect(bills).toBeLessThan((contracts.length * hours) / 10);
  });
});
