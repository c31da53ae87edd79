import { afterEach, expect, test } from 'vitest';
import { AddressQuery } from './address-query.ts';
import { QueryReader, wholeNumber } from './link/query-reader.ts';
import { Wire } from './wiring/wire.ts';

const before = location.href;
afterEach(() => history.replaceState(null, '', before));

const read = (query: string) => {
  const reader = new QueryReader(query);
  return { state: { contract: reader.one('contract', wholeNumber()) }, ignored: reader.ignored };
};

test('what a page writes into the address is read at once by whatever supplies it', async () => {
  const seen: (number | undefined)[] = [];
  const supply = new Wire(() => seen.push(followed.now.contract));
  const followed = new AddressQuery(supply, read);
  supply.open();
  const page = new AddressQuery(new Wire(() => undefined), read);
  page.set({ contract: '7' });
  await supply.updateComplete;
  expect(seen.at(-1)).toBe(7);
  page.set({ contract: '' });
  await supply.updateComplete;
  expect(seen.at(-1)).toBeUndefined();
  supply.close();
  const drawn = seen.length;
  page.set({ contract: '8' });
  await supply.updateComplete;
  expect(seen).toHaveLength(drawn);
});

test('a step back leads to what an address said before it was pushed', async () => {
  const page = new AddressQuery(new Wire(() => undefined), read);
  page.set({ contract: '7' });
  page.set({ contract: '8', love: 'x' }, 'push');
  expect(page.now.contract).toBe(8);
  expect(page.ignored).toContainEqual({ key: 'love', value: 'x', code: 'unknown' });
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await arrived;
  expect(page.now.contract).toBe(7);
});
