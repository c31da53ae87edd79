import type { Place } from '../../../src/elements/tf-world.ts';
import { reasonMasks } from '../../../src/planning/matcher.ts';
import { requirementsOf } from '../../../src/planning/vm-requirements.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import type { Market, Quote } from '../quote.ts';

/** Where the nodes stand that can run the machine, city by city; the first choice's city is marked. */
export function fittingPlaces(
  spec: VmSpec,
  { inventory, twin }: Market,
  { placement }: Quote,
): readonly Place[] {
  const masks = reasonMasks(inventory, requirementsOf(spec, twin));
  const first = placement.candidates[0]?.row;
  const chosen = first === undefined ? undefined : inventory.city[first];
  const places = new Map<number, { -readonly [Key in keyof Place]: Place[Key] }>();
  for (let row = 0; row < inventory.length; row++) {
    const latitude = inventory.latitude[row]!;
    const longitude = inventory.longitude[row]!;
    if (masks[row] !== 0 || Number.isNaN(latitude) || Number.isNaN(longitude)) continue;
    const city = inventory.city[row]!;
    const place = places.get(city);
    if (place) place.weight++;
    else places.set(city, { latitude, longitude, weight: 1, mine: city === chosen });
  }
  return [...places.values()];
}
