import { KINDS } from '../../../weblets/node-map/filters.ts';
import {
  COLOURS,
  MEASURES,
  type ColourBy,
  type Measure,
} from '../../../weblets/node-map/measures.ts';
import { nodeId } from '../../model/ids.ts';
import { rowOf, type Inventory } from '../../model/inventory.ts';
import { REGIONS } from '../../specs/regions.ts';
import type { IgnoredPart, Reading } from '../link/ignored-part.ts';
import { oneOf, QueryReader, wholeNumber } from '../link/query-reader.ts';

/** What an address says about the map. */
export interface MapAddress {
  readonly measure: Measure;
  readonly colour: ColourBy;
  /** ISO 3166-1 alpha-2, '-' for nodes of no known country, '' for all. */
  readonly country: string;
  readonly region: string;
  /** Id of a farm, 0 for all. */
  readonly farm: number;
  /** Kinds that are not shown, separated by spaces. */
  readonly hide: string;
  /** "latitude,longitude", or ''. */
  readonly center: string;
  readonly zoom: number;
  /** Id of the chosen node, 0 for none. */
  readonly node: number;
  readonly listed: boolean;
}

/** Ids on the chain are 32 bits wide. */
const id = wholeNumber(1, 2 ** 32 - 1);
const MOST_ZOOM = 20;

/** Reads an address; what makes no sense in it is as if it were not there, and named. */
export function readMapAddress(query: string): Reading<MapAddress> {
  const reader = new QueryReader(query);
  const state: MapAddress = {
    measure: reader.one('measure', oneOf(MEASURES)) ?? 'cru',
    colour: reader.one('colour', oneOf(COLOURS)) ?? 'free',
    country: reader.one('country', readCountry) ?? '',
    region: reader.one('region', oneOf(REGIONS)) ?? '',
    farm: reader.one('farm', id) ?? 0,
    hide: inOrder(reader.many('hide', oneOf(KINDS))),
    center: reader.one('center', readCenter) ?? '',
    zoom: reader.one('zoom', readZoom) ?? 0,
    node: reader.one('node', id) ?? 0,
    listed: (reader.one('list', oneOf(['0', '1'])) ?? '1') === '1',
  };
  return { state, ignored: reader.ignored };
}

const inOrder = (hidden: readonly string[]): string =>
  KINDS.filter((kind) => hidden.includes(kind)).join(' ');

const readCountry = (text: string): string | undefined =>
  /^([A-Z]{2}|-)$/.test(text) ? text : undefined;

function readCenter(text: string): string | undefined {
  const [, north, east] =
    /^(-?\d{1,3}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)$/.exec(text) ?? [];
  const [latitude, longitude] = [Number(north ?? NaN), Number(east ?? NaN)];
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? `${latitude},${longitude}` : undefined;
}

function readZoom(text: string): number | undefined {
  const zoom = Number(text);
  return /^\d{1,2}(\.\d{1,12})?$/.test(text) && zoom <= MOST_ZOOM ? zoom : undefined;
}

/** The same without the country, farm and node that this grid does not have; they are named. */
export function mapOn(
  inventory: Pick<Inventory, 'countries' | 'farms' | 'nodeId' | 'length'>,
  { state, ignored }: Reading<MapAddress>,
): Reading<MapAddress> {
  const { country, farm, node } = state;
  const { countries, farms } = inventory;
  const missing: IgnoredPart[] = [];
  const isThere = (key: string, value: string | number, found: boolean): boolean => {
    if (value && !found) missing.push({ key, value: String(value), code: 'missing' });
    return found;
  };
  const code = country === '-' ? '' : country;
  const known = {
    country: isThere(
      'country',
      country,
      countries.some((each) => each.code === code),
    )
      ? country
      : '',
    farm: isThere('farm', farm, farms.farmId.includes(farm)) ? farm : 0,
    node: isThere('node', node, rowOf(inventory as Inventory, nodeId(node)) >= 0) ? node : 0,
  };
  return { state: { ...state, ...known }, ignored: [...ignored, ...missing] };
}

/** The query that says it, without what is usual; '' when everything is. */
export function writeMapAddress(map: MapAddress): string {
  const said: readonly (readonly [name: string, value: string | number, usual: string | number])[] =
    [
      ['measure', map.measure, 'cru'],
      ['colour', map.colour, 'free'],
      ['country', map.country, ''],
      ['region', map.region, ''],
      ['farm', map.farm, 0],
      ['hide', map.hide.replaceAll(' ', ','), ''],
      ['center', map.zoom > 0 ? map.center : '', ''],
      ['zoom', map.zoom, 0],
      ['node', map.node, 0],
      ['list', map.listed ? 1 : 0, 1],
    ];
  const query = new URLSearchParams();
  for (const [name, value, usual] of said) if (value !== usual) query.set(name, String(value));
  // Commas may stand as they are, and an address is read by people.
  return query.toString().replaceAll('%2C', ',');
}
