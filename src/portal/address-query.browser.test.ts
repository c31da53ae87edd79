import { afterEach, expect, test } from 'vitest';
import { AddressQuery } from './address-query.ts';
import { Wire } from './wiring/wire.ts';

const before = location.href;
afterEach(() => history.replaceState(null, '', before));

test('what a page writes into the address is read at once by whatever supplies it', async () => {
  const read: (number | undefined)[] = [];
  const supply = new Wire(() => read.push(followed.number('contract')));
  const followed = new AddressQuery(supply);
  supply.open();
  const page = new AddressQuery(new Wire(() => undefined));
  page.set({ contract: '7' });
  await supply.updateComplete;
  expect(read.at(-1)).toBe(7);
  page.set({ contract: '' });
  await supply.updateComplete;
  expect(read.at(-1)).toBeUndefined();
  supply.close();
  const drawn = read.length;
  page.set({ contract: '8' });
  await supply.updateComplete;
  expect(read).toHaveLength(drawn);
});
