import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillInput, BillResult } from './billing.ts';
import { bill, followRent, isBillable, newPayment, withUsage } from './billing.ts';
import { usableBalance } from './usable-balance.ts';
import type { ContractState, ContractType, PaymentState } from './contract.ts';
import { distribute } from './distribution.ts';
import type { TftUnits } from './units.ts';
import { BILLING_FREQUENCY_BLOCKS, GRACE_PERIOD_BLOCKS, NO_CAPACITY } from './units.ts';

const CREATED: ContractState = { kind: 'Created' };
const CANCELED: ContractState = { kind: 'Deleted', cause: 'CanceledByUser' };
const graceSince = (since: number): ContractState => ({ kind: 'GracePeriod', since });

const due = 11_250_000n;
const input: BillInput = {
  type: 'node',
  state: CREATED,
  payment: newPayment(1000),
  standardDue: due,
  additionalDue: 0n,
  usable: 10n * due,
  block: 600,
  now: 4600,
};
const paid = (more: Partial<PaymentState>): PaymentState => ({ ...newPayment(1000), ...more });

describe('a bill that can be paid', () => {
  it('reserves the dues and counts a cycle', () => {
    expect(bill(input)).toEqual({
      outcome: 'billed',
      state: CREATED,
      payment: { ...newPayment(4600), standardReserve: due, cycles: 1 },
      reserved: due,
      overdraft: 0n,
      grace: undefined,
      distribution: undefined,
    });
  });

  it('can be paid with the last unit of the usable balance', () => {
    expect(bill({ ...input, usable: due }).outcome).toBe('billed');
    expect(bill({ ...input, usable: due - 1n }).outcome).toBe('overdrawn');
  });

  it('clears older debts with it and says so in the amount billed', () => {
    const payment = paid({ standardOverdraft: 5n, additionalOverdraft: 7n, standardReserve: 11n });
    const result = bill({ ...input, type: 'rent', payment, additionalDue: 3n });
    expect(result.reserved).toBe(due + 15n);
    expect(result.payment).toMatchObject({
      standardReserve: due + 16n,
      additionalReserve: 10n,
      standardOverdraft: 0n,
      additionalOverdraft: 0n,
    });
  });

  it('charges traffic once', () => {
    const payment = withUsage(withUsage(newPayment(0), 100n), 50n);
    expect(payment.amountUnbilled).toBe(150n);
    expect(bill({ ...input, payment }).payment.amountUnbilled).toBe(0n);
  });

  it('is the twenty-fourth that pays the reserves out', () => {
    let { payment } = input;
    const outcomes: BillResult[] = [];
    for (let hour = 1; hour <= 48; hour++) {
      const result = bill({ ...input, payment, now: 1000 + hour * 3600 });
      outcomes.push(result);
      payment = result.payment;
    }
    const paidOut = outcomes.flatMap(({ distribution }, i) => (distribution ? [i + 1] : []));
    expect(paidOut).toEqual([24, 48]);
    expect(outcomes[23]?.distribution).toEqual({ standard: 270_000_000n, additional: 0n });
    expect(payment).toEqual(newPayment(1000 + 48 * 3600));
  });
});

describe('a bill of nothing', () => {
  it('changes nothing, so the next one covers its time as well', () => {
    const result = bill({ ...input, standardDue: 0n });
    expect(result).toMatchObject({ outcome: 'nothing', reserved: 0n });
    expect(result.payment).toBe(input.payment);
  });

  it('still settles a debt, and still closes a deleted contract', () => {
    const debt = bill({ ...input, standardDue: 0n, payment: paid({ standardOverdraft: 4n }) });
    expect(debt).toMatchObject({ outcome: 'billed', reserved: 4n });
    const closed = bill({
      ...input,
      state: CANCELED,
      standardDue: 0n,
      payment: paid({ standardReserve: 9n }),
    });
    expect(closed).toMatchObject({
      outcome: 'billed',
      state: CANCELED,
      distribution: { standard: 9n, additional: 0n },
    });
  });

  it('is what a rent costs while its node stands by, and its time goes on counting', () => {
    const result = bill({ ...input, type: 'rent', waived: true });
    expect(result.outcome).toBe('waived');
    expect(result.payment).toBe(input.payment);
  });

  it('lets a waived contract in grace settle its debt without new dues', () => {
    const result = bill({
      ...input,
      type: 'rent',
      waived: true,
      state: graceSince(0),
      payment: paid({ additionalOverdraft: 4n }),
    });
    expect(result).toMatchObject({
      outcome: 'billed',
      reserved: 4n,
      state: CREATED,
      grace: 'ended',
    });
  });
});

describe('a bill that cannot be paid', () => {
  it('takes what there is, settles the extra fee first and starts the grace period', () => {
    const result = bill({ ...input, type: 'rent', additionalDue: 100n, usable: 150n });
    expect(result).toEqual({
      outcome: 'overdrawn',
      state: graceSince(600),
      payment: {
        ...newPayment(4600),
        standardReserve: 50n,
        additionalReserve: 100n,
        standardOverdraft: due - 50n,
        cycles: 1,
      },
      reserved: 150n,
      overdraft: due + 100n - 150n,
      grace: 'started',
      distribution: undefined,
    });
  });

  it('says in its overdraft nothing of an older debt', () => {
    const payment = paid({ standardOverdraft: 1000n * due });
    const result = bill({ ...input, payment, usable: 2n * due });
    expect(result).toMatchObject({ outcome: 'overdrawn', reserved: 2n * due, overdraft: 0n });
    expect(result.payment.standardOverdraft).toBe(999n * due);
  });

  it('pays out what it could reserve after twenty-four cycles', () => {
    const payment = paid({ cycles: 23, standardReserve: 40n });
    const result = bill({ ...input, payment, usable: 2n });
    expect(result.distribution).toEqual({ standard: 42n, additional: 0n });
    expect(result.payment).toMatchObject({ cycles: 0, standardReserve: 0n });
  });

  it('keeps counting cycles while there is nothing to pay out', () => {
    const result = bill({ ...input, payment: paid({ cycles: 30 }), usable: 0n });
    expect(result).toMatchObject({ distribution: undefined, payment: { cycles: 31 } });
  });
});

describe('the grace period', () => {
  const late = { ...input, usable: 0n, state: graceSince(600) };

  it('ends when everything owed can be paid', () => {
    const payment = paid({ standardOverdraft: due });
    const enough = bill({ ...late, payment, usable: 2n * due });
    expect(enough).toMatchObject({ state: CREATED, grace: 'ended', reserved: 2n * due });
    const short = bill({ ...late, payment, usable: 2n * due - 1n });
    expect(short).toMatchObject({ state: late.state, grace: undefined });
  });

  it('does not end for a node contract before it ends for the rent of its node', () => {
    const result = bill({ ...late, usable: due, rentInGrace: true });
    expect(result).toMatchObject({ outcome: 'billed', state: late.state, grace: undefined });
  });

  it('lasts fourteen days to the block and then deletes the contract', () => {
    const last = 600 + GRACE_PERIOD_BLOCKS;
    expect(bill({ ...late, block: last - 1 }).state).toBe(late.state);
    const result = bill({ ...late, block: last, payment: paid({ standardReserve: 8n }) });
    expect(result).toMatchObject({
      state: { kind: 'Deleted', cause: 'OutOfFunds' },
      grace: 'elapsed',
      distribution: { standard: 8n, additional: 0n },
    });
  });

  it('of a rent waits longer while node contracts still hold reserves', () => {
    const block = 600 + 2 * GRACE_PERIOD_BLOCKS;
    expect(bill({ ...late, type: 'rent', block, mustWait: true }).state).toBe(late.state);
  });

  it('of a rent takes its node contracts along, and back but for those in debt', () => {
    const clean = newPayment(0);
    const indebted = paid({ standardOverdraft: 1n });
    expect(followRent(CREATED, clean, graceSince(600))).toEqual(graceSince(600));
    expect(followRent(graceSince(600), clean, CREATED)).toEqual(CREATED);
    expect(followRent(graceSince(600), indebted, CREATED)).toEqual(graceSince(600));
    expect(followRent(CREATED, clean, { kind: 'Deleted', cause: 'OutOfFunds' })).toEqual(CREATED);
  });
});

describe('an account', () => {
  it('pays with what is free beyond the deposit or the frozen part', () => {
    expect(usableBalance(1000n)).toBe(500n);
    expect(usableBalance(1000n, 700n)).toBe(300n);
    expect(usableBalance(1000n, 20n)).toBe(500n);
    expect([usableBalance(400n), usableBalance(600n, 900n)]).toEqual([0n, 0n]);
  });
});

describe('the hourly round', () => {
  it('skips a node contract without address, resources, traffic and debt', () => {
    const none = newPayment(0);
    expect(isBillable(0, NO_CAPACITY, none)).toBe(false);
    expect(isBillable(1, NO_CAPACITY, none)).toBe(true);
    expect(isBillable(0, { ...NO_CAPACITY, sru: 1 }, none)).toBe(true);
    expect(isBillable(0, NO_CAPACITY, withUsage(none, 1n))).toBe(true);
    expect(isBillable(0, NO_CAPACITY, paid({ additionalOverdraft: 1n }))).toBe(true);
  });
});

const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });
const payments: fc.Arbitrary<PaymentState> = fc.record({
  standardReserve: amounts,
  additionalReserve: amounts,
  standardOverdraft: amounts,
  additionalOverdraft: amounts,
  lastUpdated: fc.nat(),
  cycles: fc.nat(30),
  amountUnbilled: amounts,
});
const states = fc.oneof(
  fc.constant(CREATED),
  fc.constant(CANCELED),
  fc.nat(GRACE_PERIOD_BLOCKS * 2).map(graceSince),
);

const owed = (payment: PaymentState): TftUnits =>
  payment.standardOverdraft + payment.additionalOverdraft;
const held = (payment: PaymentState): TftUnits =>
  payment.standardReserve + payment.additionalReserve;
const paidOut = ({ distribution }: BillResult): TftUnits =>
  distribution ? distribution.standard + distribution.additional : 0n;

describe('money is conserved', () => {
  it('in any single bill: what was owed and falls due is reserved or still owed', () => {
    fc.assert(
      fc.property(
        fc.record({
          type: fc.constantFrom<ContractType>('node', 'rent', 'name'),
          state: states,
          payment: payments,
          standardDue: amounts,
          additionalDue: amounts,
          usable: amounts,
          block: fc.nat(GRACE_PERIOD_BLOCKS * 3),
          now: fc.nat(),
          waived: fc.boolean(),
          rentInGrace: fc.boolean(),
          mustWait: fc.boolean(),
        }),
        (random) => {
          const result = bill(random);
          const dues = random.waived ? 0n : random.standardDue + random.additionalDue;
          const before = random.payment;
          const isSkipped = result.outcome === 'nothing' || result.outcome === 'waived';
          expect(owed(before) + (isSkipped ? 0n : dues)).toBe(
            owed(result.payment) + result.reserved,
          );
          expect(held(before) + result.reserved).toBe(held(result.payment) + paidOut(result));
          expect(result.reserved <= random.usable).toBe(true);
          for (const amount of Object.values(result.payment)) expect(amount >= 0).toBe(true);
          if (result.state.kind === 'Deleted') expect(held(result.payment)).toBe(0n);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('in any sequence of bills and deposits: accounts, reserves and shares add up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ContractType>('node', 'rent', 'name'),
        amounts,
        fc.array(
          fc.record({
            standard: amounts,
            additional: amounts,
            deposit: amounts,
            hours: fc.nat(400),
          }),
          { maxLength: 80 },
        ),
        (type, start, hours) => {
          let free = start;
          let deposited = 0n;
          let shared = 0n;
          let state: ContractState = CREATED;
          let payment = newPayment(0);
          let dues = 0n;
          let block = 0;
          for (const hour of hours) {
            block += hour.hours * BILLING_FREQUENCY_BLOCKS;
            free += hour.deposit / 4n;
            deposited += hour.deposit / 4n;
            const additionalDue = type === 'rent' ? hour.additional : 0n;
            const result = bill({
              type,
              state,
              payment,
              standardDue: hour.standard,
              additionalDue,
              usable: usableBalance(free),
              block,
              now: block * 6,
            });
            if (result.outcome !== 'nothing') dues += hour.standard + additionalDue;
            free -= result.reserved;
            if (result.distribution) {
              const { standard, additional } = result.distribution;
              for (const { amount } of distribute(type, standard, additional)) shared += amount;
            }
            ({ state, payment } = result);
            expect(start + deposited).toBe(free + held(payment) + shared);
            expect(dues).toBe(held(payment) + shared + owed(payment));
            if (state.kind === 'Deleted') break;
          }
        },
      ),
    );
  });
});
