import { expect, test } from 'vitest';
import type { Fault } from '../../ports/world.ts';
import { healed, heals } from './healed.ts';

const target = { kind: 'all' } as const;
const faults: readonly Fault[] = [
  { fault: 'power', target, on: false },
  { fault: 'messages', target, lostPermille: 100, delay: 5 },
  { fault: 'refuse', target, message: 'full' },
];

test.each(faults)('$fault is undone by a fault of its kind that hurts nothing', (fault) => {
  expect(heals(fault)).toBe(false);
  expect(heals(healed(fault))).toBe(true);
  expect(healed(fault)).toMatchObject({ fault: fault.fault, target });
});
