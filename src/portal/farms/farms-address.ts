import { FARM_SORTS, type FarmFilter, type FarmSort } from './farm-rows.ts';

/** What the address of the list of farms holds. */
export interface FarmsState extends FarmFilter {
  readonly sort: FarmSort;
  readonly descending: boolean;
}

const USUAL: FarmsState = {
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

/** The state of a query; what says nothing sensible is as usual. */
export function readFarmsQuery(query: string): FarmsState {
  const given = new URLSearchParams(query);
  const sort = given.get('sort') ?? '-nodes';
  const name = sort.replace(/^-/, '');
  const isSort = Object.hasOwn(FARM_SORTS, name);
  const country = given.get('country') ?? '';
  return {
    ...USUAL,
    text: (given.get('q') ?? '').slice(0, LONGEST_TEXT),
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    ...Object.fromEntries(SWITCHES.map((key) => [key, given.get(key) === 'yes'])),
    ...(isSort && { sort: name as FarmSort, descending: sort.startsWith('-') }),
  };
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
