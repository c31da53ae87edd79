import type { Inventory } from '../../model/inventory.ts';
import type { Reading } from '../link/ignored-part.ts';
import { QueryReader, yesOrNo } from '../link/query-reader.ts';
import { FARM_SORTS, type FarmFilter, type FarmSort } from './farm-rows.ts';

/** What the address of the list of farms holds. */
export interface FarmsState extends FarmFilter {
  readonly sort: FarmSort;
  readonly descending: boolean;
}

export const USUAL: FarmsState = {
  text: '',
  country: '',
  gold: false,
  withIps: false,
  dedicated: false,
  alive: false,
  sort: 'nodes',
  descending: true,
};
const SWITCHES = ['gold', 'withIps', 'dedicated', 'alive'] as const;
const LONGEST_TEXT = 200;

/** The state of a query; what says nothing sensible is as usual, and named. */
export function readFarmsQuery(query: string): Reading<FarmsState> {
  const reader = new QueryReader(query);
  const state = {
    ...USUAL,
    text: reader.one('q', (text) => text.slice(0, LONGEST_TEXT)) ?? '',
    country: reader.one('country', (text) => (/^[A-Z]{2}$/.test(text) ? text : undefined)) ?? '',
    ...Object.fromEntries(SWITCHES.map((key) => [key, reader.one(key, yesOrNo) ?? false])),
    ...reader.one('sort', readSort),
  };
  return { state, ignored: reader.ignored };
}

/** The same without a country that this grid has no node in: it could not be chosen, nor given up. */
export function farmsOn(
  { countries }: Pick<Inventory, 'countries'>,
  { state, ignored }: Reading<FarmsState>,
): Reading<FarmsState> {
  const { country } = state;
  if (country === '' || countries.some(({ code }) => code === country)) return { state, ignored };
  return {
    state: { ...state, country: '' },
    ignored: [...ignored, { key: 'country', value: country, code: 'missing' }],
  };
}

function readSort(text: string): Pick<FarmsState, 'sort' | 'descending'> | undefined {
  const name = text.replace(/^-/, '');
  if (!Object.hasOwn(FARM_SORTS, name)) return undefined;
  return { sort: name as FarmSort, descending: text.startsWith('-') };
}

/** The query of an address with this state; other parameters stay, what is as usual is left out. */
export function farmsQuery(state: FarmsState, before: string): string {
  const query = new URLSearchParams(before);
  const put = (key: string, value: string): void =>
    value ? query.set(key, value) : query.delete(key);
  put('q', state.text);
  put('country', state.country);
  for (const key of SWITCHES) put(key, state[key] ? 'yes' : '');
  const sort = `${state.descending ? '-' : ''}${state.sort}`;
  put('sort', sort === '-nodes' ? '' : sort);
  return query.toString();
}
