import { expect, test } from 'vitest';
import { formats } from '../../src/messages/format.ts';
import { LIVE_POLICY } from '../../src/model/live-policy.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { defaultVm, type VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { quoteVm, type Market } from '../../weblets/vm/quote.ts';
import { listNodes, selectNodes } from '../../weblets/vm/nodes/node-list.ts';

const { inventory, tftPrice } = makeGenesis({ seed: 'threefold', nodes: 300, at: 1_700_000_000 });
const market: Market = {
  inventory,
  prices: { policy: LIVE_POLICY, tft: tftPrice },
  balance: 0n,
  balanceOf: 'nobody',
  charges: [],
  contracts: [],
  twin: 0,
  mine: [],
};
const format = formats('en');
const listed = (spec: VmSpec = defaultVm()) => listNodes(spec, market, format);
const byNode = { by: 'node', descending: false } as const;

test('as many nodes fit as the quote counts', () => {
  const { placement } = quoteVm(defaultVm(), market)!;
  expect(selectNodes(listed(), '', false, byNode)).toHaveLength(placement.admitted);
  expect(selectNodes(listed(), '', true, byNode)).toHaveLength(inventory.length);
});

test('a node or a farm that is chosen already does not hide the others', () => {
  const spec = defaultVm();
  const chosen = { ...spec, placement: { ...spec.placement, node: 1 as never, farm: 1 as never } };
  expect(listed(chosen)).toEqual(listed());
});

test('each price is the one that the quote for that node shows', () => {
  const spec = { ...defaultVm(), dedicated: true };
  for (const wish of [defaultVm(), spec])
    for (const { node, price } of selectNodes(listed(wish), '', false, byNode).slice(0, 20)) {
      const there = { ...wish, placement: { ...wish.placement, node: node as never } };
      expect(quoteVm(there, market)!.price.usdPerMonth).toBe(price);
    }
});

test('every word of a search must be in the place, the farm or the number', () => {
  const [first] = listed();
  const city = first!.place.split(',')[0]!;
  const found = selectNodes(listed(), `${city.toUpperCase()} ${first!.farm}`, true, byNode);
  expect(found).toContainEqual(first);
  expect(found.every(({ place }) => place.includes(city))).toBe(true);
  expect(selectNodes(listed(), 'no such place', true, byNode)).toEqual([]);
});

test('sorting goes both ways and keeps equal nodes in their order', () => {
  const up = selectNodes(listed(), '', true, { by: 'price', descending: false });
  const down = selectNodes(listed(), '', true, { by: 'price', descending: true });
  expect(up[0]!.price <= up.at(-1)!.price).toBe(true);
  expect(down[0]!.price).toBe(up.at(-1)!.price);
  const cheapest = up.filter(({ price }) => price === up[0]!.price).map(({ row }) => row);
  expect(cheapest).toEqual([...cheapest].sort((a, b) => a - b));
});
