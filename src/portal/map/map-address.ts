import { KINDS } from '../../../weblets/node-map/filters.ts';
import {
  COLOURS,
  MEASURES,
  type ColourBy,
  type Measure,
} from '../../../weblets/node-map/measures.ts';
import { REGIONS } from '../../specs/regions.ts';

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

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | undefined =>
  known.find((value) => value === text);

const number = (text: string | null, most: number): number => {
  const value = Number(text);
  return text && Number.isFinite(value) && value >= 0 && value <= most ? value : 0;
};

/** Reads an address; what makes no sense in it is as if it were not there. */
export function readMapAddress(search: string): MapAddress {
  const given = new URLSearchParams(search);
  const hidden = (given.get('hide') ?? '').split(/[\s,]+/);
  const center = given.get('center') ?? '';
  const [latitude = NaN, longitude = NaN] = center.split(',').map(Number);
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const country = given.get('country') ?? '';
  return {
    measure: oneOf(MEASURES, given.get('measure')) ?? 'cru',
    colour: oneOf(COLOURS, given.get('colour')) ?? 'free',
    country: /^([A-Z]{2}|-)$/.test(country) ? country : '',
    region: oneOf(REGIONS, given.get('region')) ?? '',
    farm: Math.floor(number(given.get('farm'), 2 ** 32)),
    hide: KINDS.filter((kind) => hidden.includes(kind)).join(' '),
    center: center && isPlace ? `${latitude},${longitude}` : '',
    zoom: number(given.get('zoom'), 20),
    node: Math.floor(number(given.get('node'), 2 ** 32)),
    listed: given.get('list') !== '0',
  };
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
