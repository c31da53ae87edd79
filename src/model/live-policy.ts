import { accountId } from './ids.ts';
import type { PricingPolicy } from './prices.ts';

/** Policy 1 of the live chain (protocol A.6). */
export const LIVE_POLICY: PricingPolicy = {
  cu: 100_000n,
  su: 50_000n,
  nu: 15_000n,
  ipu: 40_000n,
  uniqueName: 2_500n,
  domainName: 5_000n,
  dedicatedPercent: 50,
  foundationAccount: accountId('5DCaGQfz2PH35EMJTHFMjc6Tk5SkqhjekVvrycY5M5xiYzis'),
  certifiedSalesAccount: accountId('5Dd6adUJH8wvqb9SPC96JdZ85nK1671MeMSxkPZ6Q7rE4byc'),
};
