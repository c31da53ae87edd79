import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayEdges, monthEdges } from './calendar.ts';

const DAY = 86_400_000;
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

test('days and months cover a span without a gap, and begin where the calendar says', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 900 }), (from, days) => {
      const to = from + days * DAY;
      for (const edges of [dayEdges(from, to), monthEdges(from, to)]) {
        expect(edges[0]).toBeLessThanOrEqual(from);
        expect(edges.at(-1)).toBeGreaterThan(to);
        expect(edges.at(-2)).toBeLessThanOrEqual(to);
        for (const edge of edges) {
          const { hours, minutes } = { hours: new Date(edge).getHours(), minutes: edge % 60_000 };
          expect([hours, minutes]).toEqual([0, 0]);
        }
      }
      for (const edge of monthEdges(from, to)) expect(new Date(edge).getDate()).toBe(1);
      for (const [index, edge] of dayEdges(from, to).entries())
        expect(edge).toBeGreaterThan(dayEdges(from, to)[index - 1] ?? 0);
    }),
    { numRuns: 60 },
  );
});
