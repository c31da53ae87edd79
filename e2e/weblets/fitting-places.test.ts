import { expect, test } from 'vitest';
import { LIVE_POLICY } from '../../src/model/live-policy.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { defaultVm, type VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { quoteVm, type Market } from '../../weblets/vm/quote.ts';
import { fittingPlaces } from '../../weblets/vm/map/fitting-places.ts';

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
const placesOf = (spec: VmSpec) => fittingPlaces(spec, market, quoteVm(spec, market)!);

test('every node that fits is in one place, and that of the first choice is marked', () => {
  const places = placesOf(defaultVm());
  const { placement } = quoteVm(defaultVm(), market)!;
  expect(places.reduce((sum, { weight }) => sum + weight, 0)).toBe(placement.admitted);
  const [chosen, ...others] = places.filter(({ mine }) => mine);
  expect(others).toEqual([]);
  expect(chosen!.latitude).toBeCloseTo(inventory.latitude[placement.candidates[0]!.row]!, 0);
});

test('where nothing fits there is no place', () => {
  expect(placesOf({ ...defaultVm(), placement: { policy: 'cheapest', country: 'AQ' } })).toEqual(
    [],
  );
});
