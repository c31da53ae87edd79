import { expect, test } from 'vitest';
import { gates } from './gates.mjs';
import { schedule } from './schedule.mjs';

/** Lets microtasks pass until nothing more begins. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** @param {readonly Partial<import('./gates.mjs').Gate>[]} given @param {number} abreast */
function start(given, abreast = 2) {
  /** @type {Map<string, () => void>} */
  const running = new Map();
  const all = schedule(
    given.map((gate) => ({ name: '', args: [], ...gate })),
    abreast,
    ({ name }) =>
      new Promise((resolve) => {
        running.set(name, () => {
          running.delete(name);
          resolve(name);
        });
      }),
  );
  return { all, now: () => [...running.keys()].sort().join(' '), end: endOf(running) };
}

/** @param {Map<string, () => void>} running @returns {(name: string) => Promise<void>} */
const endOf = (running) => async (name) => {
  running.get(name)?.();
  await settle();
};

test('as many run at a time as may, in their order', async () => {
  const { all, now, end } = start([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);
  expect(now()).toBe('a b');
  await end('b');
  expect(now()).toBe('a c');
  for (const name of ['c', 'd', 'a']) await end(name);
  expect(await all).toEqual(['b', 'c', 'd', 'a']);
});

test('one waits for what it needs, and others go before it', async () => {
  const { now, end } = start([{ name: 'a' }, { name: 'b', after: ['a'] }, { name: 'c' }]);
  expect(now()).toBe('a c');
  await end('a');
  expect(now()).toBe('b c');
});

test('what needs a gate that nobody asked for does not wait for it', () => {
  expect(start([{ name: 'b', after: ['a'] }]).now()).toBe('b');
});

test('one that must be alone begins when all have ended, and nothing begins beside it', async () => {
  const { now, end } = start([{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }]);
  expect(now()).toBe('a c');
  await end('a');
  expect(now()).toBe('c');
  await end('c');
  expect(now()).toBe('b');
  expect(start([{ name: 'b', alone: true }, { name: 'c' }]).now()).toBe('b');
});

test('gates that wait for one another are refused', async () => {
  const { all } = start([
    { name: 'a', after: ['b'] },
    { name: 'b', after: ['a'] },
  ]);
  await expect(all).rejects.toThrow('wait for one another: a, b');
});

test('every gate of ours can begin some time', async () => {
  const names = await schedule(gates, 2, async ({ name }) => name);
  expect(names.toSorted()).toEqual(gates.map(({ name }) => name).toSorted());
});
