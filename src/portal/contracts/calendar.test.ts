import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayEdges, monthEdges } from './calendar.ts';

const DAY = 86_400_000;
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

const isMidnight = (edge: number): boolean =>
  new Date(edge).getHours() === 0 && edge % 60_000 === 0;

test('days and months cover a span without a gap, and begin where the calendar says', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 900 }), (from, days) => {
      const to = from + days * DAY;
      for (const edges of [dayEdges(from, to), monthEdges(from, to)]) {
        expect(edges[0]).toBeLessThanOrEqual(from);
        expect(edges.at(-1)).toBeGreaterThan(to);
        expect(edges.at(-2)).toBeLessThanOrEqual(to);
        expect(edges.filter((edge) => !isMidnight(edge))).toEqual([]);
        expect(edges.filter((edge, index) => edge <= (edges[index - 1] ?? 0))).toEqual([]);
      }
      const months = monthEdges(from, to).map((edge) => new Date(edge).getDate());
      expect(months.filter((day) => day !== 1)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
