import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FarmingRequest } from './farming.ts';
import { CERTIFIED_POLICY, DIY_POLICY, farmingReward } from './farming.ts';
import { toDouble } from './fixed-point.ts';
import { GiB, TFT, USD, TiB } from './units.ts';

const worked: FarmingRequest = {
  capacity: { cru: 16, mru: 32 * GiB, sru: TiB, hru: 0 },
  certified: false,
  policy: DIY_POLICY,
  uptimePermille: 1000,
  traffic: 0,
  publicIps: 0,
  connectionPrice: 80,
};

describe('the reward of a farmer', () => {
  test('is the one of the worked example', () => {
    const reward = farmingReward(worked);
    expect(toDouble(reward.cu)).toBe(7.75);
    expect(toDouble(reward.su)).toBeCloseTo(4.096, 12);
    expect(reward.limitedBy).toBe('mru');
    expect(reward.usd).toBe((22_696n * USD) / 1000n);
    expect(reward.tft).toBe((2837n * TFT) / 10n);
  });

  test('is a quarter more for certified hardware on the policy for any hardware, and only there', () => {
    const certified = farmingReward({ ...worked, certified: true });
    expect(certified.usd).toBe((28_370n * USD) / 1000n);
    const ownPolicy = farmingReward({ ...worked, certified: true, policy: CERTIFIED_POLICY });
    expect(ownPolicy.uplift).toBe(0n);
    expect(ownPolicy.usd).toBe((28_370n * USD) / 1000n);
  });

  test('counts addresses by the hour and traffic by the gigabyte', () => {
    const { parts } = farmingReward({ ...worked, publicIps: 2, traffic: 10e9 });
    expect(parts.ipv4).toBe((2n * 2_630_880n * 5n * 10_000n) / 3600n);
    expect(parts.nu).toBe(300n * 10_000n);
  });

  test('is nothing below the least uptime and by the thousandth from there on', () => {
    expect(farmingReward({ ...worked, uptimePermille: 949 }).tft).toBe(0n);
    expect(farmingReward({ ...worked, uptimePermille: 950 }).tft).toBe(2_695_150_000n);
    const certified = { ...worked, certified: true };
    expect(farmingReward({ ...certified, uptimePermille: 979 }).tft).toBe(0n);
    expect(farmingReward({ ...certified, uptimePermille: 980 }).reachesUptime).toBe(true);
  });

  const requests = fc.record<FarmingRequest>({
    capacity: fc.record({
      cru: fc.nat(512),
      mru: fc.nat(4096).map((n) => n * GiB),
      sru: fc.nat(200_000).map((n) => n * GiB),
      hru: fc.nat(2_000_000).map((n) => n * GiB),
    }),
    certified: fc.boolean(),
    policy: fc.constantFrom(DIY_POLICY, CERTIFIED_POLICY),
    uptimePermille: fc.nat(1000),
    traffic: fc.nat(1e12),
    publicIps: fc.nat(64),
    connectionPrice: fc.integer({ min: 1, max: 1000 }),
  });

  test('never falls when hardware, traffic, addresses or uptime grow', () => {
    fc.assert(
      fc.property(requests, fc.nat(64), (request, more) => {
        const { capacity } = request;
        const before = farmingReward(request);
        for (const key of ['cru', 'mru', 'sru', 'hru'] as const) {
          const size = capacity[key] + more * (key === 'cru' ? 1 : GiB);
          const grown = farmingReward({ ...request, capacity: { ...capacity, [key]: size } });
          expect(grown.tft >= before.tft).toBe(true);
        }
        const uptimePermille = Math.min(1000, request.uptimePermille + more);
        expect(farmingReward({ ...request, uptimePermille }).tft >= before.tft).toBe(true);
        const publicIps = request.publicIps + more;
        expect(farmingReward({ ...request, publicIps }).tft >= before.tft).toBe(true);
      }),
    );
  });

  test('adds up: its parts and the certified quarter are the whole', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { parts, uplift, fullUsd, usd, fullTft, tft } = farmingReward(request);
        expect(parts.cu + parts.su + parts.nu + parts.ipv4 + uplift).toBe(fullUsd);
        expect(usd <= fullUsd && tft <= fullTft && tft >= 0n).toBe(true);
      }),
    );
  });

  test.each([{ uptimePermille: 1001 }, { uptimePermille: NaN }, { connectionPrice: 0 }])(
    'refuses %o',
    (wrong) => {
      expect(() => farmingReward({ ...worked, ...wrong })).toThrow(RangeError);
    },
  );
});
