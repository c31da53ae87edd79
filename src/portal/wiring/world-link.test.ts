import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeId } from '../../model/ids.ts';
import type { Fault, WorldState } from '../../ports/world.ts';
import {
  DEFAULT_WORLD,
  momentNamed,
  withoutWorld,
  worldNamed,
  worldQueryString,
} from './world-link.ts';

const target = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.integer({ min: 1, max: 1e6 }).map((id) => ({ kind: 'node', node: nodeId(id) }) as const),
  fc.constantFrom('BE', 'DE').map((country) => ({ kind: 'country', country }) as const),
);
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ fault: fc.constant('power' as const), target, on: fc.boolean() }),
  fc.record({
    fault: fc.constant('messages' as const),
    target,
    lostPermille: fc.integer({ min: 0, max: 1000 }),
    delay: fc.integer({ min: 0, max: 3600 }),
  }),
  fc.record({
    fault: fc.constant('refuse' as const),
    target,
    message: fc.string({ maxLength: 80 }),
  }),
);
const start = Date.UTC(2026, 0, 1);
const state: fc.Arbitrary<WorldState> = fc.record({
  seed: fc.stringMatching(/^[\p{L}\d<>&"'%#+-]{1,64}$/u),
  nodes: fc.integer({ min: 1, max: 200_000 }),
  startedAt: fc.constant(start),
  now: fc.integer({ min: start, max: start + 1e12 }),
  rate: fc.integer({ min: 0, max: 3600 }),
  block: fc.constant(1),
  tftPrice: fc.integer({ min: 1, max: 1_000_000 }),
  faults: fc.array(fault.map((each) => ({ ...each, since: start }))),
  head: fc.constant('ab'),
  entries: fc.constant(2),
  storage: fc.constant('memory' as const),
});

test('a link says everything of a moment', () => {
  fc.assert(
    fc.property(state, (world) => {
      const query = new URLSearchParams(worldQueryString(world));
      expect(worldNamed(query, DEFAULT_WORLD)).toEqual({ seed: world.seed, nodes: world.nodes });
      expect(momentNamed(query)).toEqual({
        from: start / 1000,
        at: world.now,
        rate: world.rate,
        tftPrice: world.tftPrice,
        faults: world.faults.map(({ since: _, ...rest }) => rest),
      });
    }),
  );
});

test('whatever stands in an address, reading it never throws and never exceeds the bounds', () => {
  const texts = fc.array(
    fc.tuple(fc.constantFrom('seed', 'nodes', 'from', 'at', 'rate', 'tft', 'fault'), fc.string()),
  );
  fc.assert(
    fc.property(texts, (pairs) => {
      const query = new URLSearchParams(pairs);
      const { nodes = 1 } = worldNamed(query, DEFAULT_WORLD) ?? {};
      expect(nodes).toBeGreaterThan(0);
      expect(momentNamed(query)?.rate ?? 0).toBeLessThanOrEqual(3600);
    }),
  );
});

test('a world in which nothing has happened is only named', () => {
  const untouched = { ...fc.sample(state, 1)[0]!, entries: 0 };
  expect(momentNamed(new URLSearchParams(worldQueryString(untouched)))).toBeUndefined();
});

test('what an address leaves out is as usual', () => {
  expect(worldNamed(new URLSearchParams('nodes=100000'), DEFAULT_WORLD)).toEqual({
    seed: DEFAULT_WORLD.seed,
    nodes: 100_000,
  });
  expect(worldNamed(new URLSearchParams('cpu=4'), DEFAULT_WORLD)).toBeUndefined();
});

test('an address keeps what does not speak of a world', () => {
  const address = new URL('https://portal.example/deploy/vm?seed=a&cpu=4&fault=x&fault=y#top');
  expect(withoutWorld(address).href).toBe('https://portal.example/deploy/vm?cpu=4#top');
});
