import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIVE_POLICY } from './live-policy.ts';
import { chargesOf, priceOf, priceTogether, type PriceRequest } from './price-tag.ts';
import type { Prices } from './prices.ts';
import { extraFeeCost, nodeContractCost, standardDue, toTft } from './pricing.ts';
import type { Capacity, TftUnits, UsdUnits } from './units.ts';
import { GiB, SECONDS_PER_HOUR, TFT, TiB } from './units.ts';

const HOUR = SECONDS_PER_HOUR;
const prices: Prices = { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } };
const vm: Capacity = { cru: 2, mru: 4 * GiB, sru: 50 * GiB, hru: 0 };
const server: Capacity = { cru: 16, mru: 32 * GiB, sru: TiB, hru: 0 };
const tft = (amount: number): TftUnits => BigInt(Math.round(amount * Number(TFT)));
const capacities = fc.record({
  cru: fc.nat(128),
  mru: fc.nat(512).map((size) => size * GiB),
  sru: fc.nat(4096).map((size) => size * GiB),
  hru: fc.nat(4096).map((size) => size * GiB),
});

describe('a price tag', () => {
  const ask: PriceRequest = { resources: vm, publicIps: 0, certified: false };

  it('shows the 8.10 USD machine with the balance its first discount needs', () => {
    expect(priceOf(ask, prices)).toEqual({
      charges: [{ amount: 11_250_000n, additional: 0n, certified: false, count: 1 }],
      usdPerHour: 112_500n,
      usdPerMonth: 81_000_000n,
      tftPerHour: 11_250_000n,
      tftPerMonth: tft(810),
      usdPerMonthFull: 81_000_000n,
      balance: 0n,
      level: 'None',
      nextLevel: { level: 'Default', balance: tft(1215), usdPerMonth: 64_800_000n },
      parts: [
        { what: 'cu', units: 100_000n },
        { what: 'su', units: 12_500n },
      ],
    });
  });

  it('names the certified quarter and the discount among its parts', () => {
    const tag = priceOf({ ...ask, publicIps: 1, certified: true }, prices, tft(100_000));
    expect(tag.tftPerHour).toBe(tft(1.525 * 0.4 * 1.25));
    expect(tag.level).toBe('Gold');
    expect(tag.nextLevel).toBeUndefined();
    expect(tag.parts).toEqual([
      { what: 'cu', units: 100_000n },
      { what: 'su', units: 12_500n },
      { what: 'ipu', units: 40_000n },
      { what: 'certified', units: 38_125n },
      { what: 'discount', units: -114_375n },
    ]);
  });

  it('of a rented node is its rent and fee, with the machine on it free', () => {
    const tag = priceOf({ ...ask, publicIps: 1, rentTotal: server, extraFee: 5000 }, prices);
    expect(tag.tftPerHour).toBe(tft(5.28 + 0.4 + 0.69444));
    expect(tag.parts.map(({ what }) => what)).toEqual(['ipu', 'rent', 'extraFee']);
  });

  it('is nothing on a node that is rented already, and then no balance is asked for', () => {
    const tag = priceOf({ ...ask, rented: true }, prices);
    expect(tag).toMatchObject({ tftPerHour: 0n, usdPerMonth: 0n, level: 'None', parts: [] });
    expect(tag.nextLevel).toBeUndefined();
  });

  it('equals the bills of an hour to the unit, and its parts add up but for rounding', () => {
    fc.assert(
      fc.property(
        fc.record({
          resources: capacities,
          publicIps: fc.nat(4),
          certified: fc.boolean(),
          rented: fc.boolean(),
          names: fc.nat(2),
          extraFee: fc.nat(100_000),
        }),
        fc.integer({ min: 10, max: 1000 }),
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        (request, average, balance) => {
          const tag = priceOf(request, { ...prices, tft: { ...prices.tft, average } }, balance);
          const due = (units: UsdUnits, certified: boolean): TftUnits =>
            standardDue(units, average, HOUR, balance, certified).amount;
          const node = nodeContractCost(
            LIVE_POLICY,
            request.resources,
            request.publicIps,
            HOUR,
            request.rented,
          );
          expect(tag.tftPerHour).toBe(
            due(node, request.certified) +
              due(2_500n, false) * BigInt(request.names) +
              toTft(extraFeeCost(request.extraFee, HOUR), average),
          );
          const sum = tag.parts.reduce((total, { units }) => total + units, 0n);
          expect(Math.abs(Number(sum - tag.usdPerHour))).toBeLessThanOrEqual(5);
        },
      ),
    );
  });

  it('of a month counts the discount that is lost within it', () => {
    // Gold, which eighteen months earn, lasts one bill; Silver the rest of the month.
    const tag = priceOf(ask, prices, tft(18 * 810));
    expect(tag).toMatchObject({ level: 'Gold', tftPerHour: tft(0.45) });
    expect(tag.tftPerMonth).toBe(tft(0.45 + 719 * 0.675));
    expect(tag.hold).toEqual({
      hours: 1,
      floor: tft(18 * 810),
      then: 'Silver',
      usdPerMonthThen: 48_600_000n,
    });
    expect(tag.usdPerMonthFull).toBe(81_000_000n);
  });

  it('loses its discount sooner beside others that draw on the same balance', () => {
    const balance = tft(10_000);
    const alone = priceOf(ask, prices, balance);
    const others = chargesOf({ ...ask, publicIps: 4 }, prices);
    const beside = priceOf(ask, prices, balance, others);
    expect(beside.tftPerHour).toBe(alone.tftPerHour);
    expect(beside.hold!.hours).toBeLessThan(alone.hold!.hours);
    const [first, second] = priceTogether([ask, { ...ask, publicIps: 4 }], prices, balance);
    expect(first).toEqual(beside);
    expect(second!.tftPerHour).toBe(priceOf({ ...ask, publicIps: 4 }, prices, balance).tftPerHour);
  });
});
