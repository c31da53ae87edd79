import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppliesOf } from './supplies-of.ts';

const capacity = (n: number) => ({ cru: n, mru: n, sru: n, hru: n });
const amount = fc.nat({ max: 2 ** 40 });

test('what workloads use, the node keeps and is free add up to what there is', () => {
  const ask = (total: number, used: number, reserved: number) => {
    const [{ name: _, ...cru }] = suppliesOf({
      total: capacity(total),
      used: capacity(used),
      reserved: capacity(reserved),
    }) as [ReturnType<typeof suppliesOf>[number]];
    return cru;
  };
  expect(ask(100, 60, 10)).toEqual({ total: 100, workloads: 50, own: 10, free: 40, used: 60 });
  expect(ask(100, 0, 10)).toEqual({ total: 100, workloads: 0, own: 10, free: 90, used: 10 });
  // More is used than there is: that is how it is told.
  expect(ask(8, 18, 0)).toEqual({ total: 8, workloads: 18, own: 0, free: 0, used: 18 });
  fc.assert(
    fc.property(amount, amount, amount, (total, used, reserved) => {
      const { workloads, own, free, used: all } = ask(total, used, reserved);
      expect(Math.min(workloads, own, free)).toBeGreaterThanOrEqual(0);
      expect(workloads + own + free).toBe(Math.max(total, used));
      expect(all).toBe(workloads + own);
    }),
  );
});
