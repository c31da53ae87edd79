import type { Sort } from '../../explore/exploration.ts';
import {
  FILTER_KEYS,
  filterFromPairs,
  filterPairs,
  type IgnoredPart,
} from '../../explore/filter-query.ts';
import type { NodeFilter } from '../../explore/node-filter.ts';
import { SORT_KEYS } from '../../explore/sort-keys.ts';
import { COLUMN_NAMES, USUAL_COLUMNS } from './node-columns.ts';

/** Everything that the address of the finder holds. */
export interface NodesState {
  readonly filter: NodeFilter;
  readonly sort: Sort;
  readonly shown: readonly string[];
  /** Px of the columns whose width is not their own. */
  readonly widths: Readonly<Record<string, number>>;
}

export const USUAL_STATE: NodesState = {
  filter: {},
  sort: { by: 'node', descending: false },
  shown: USUAL_COLUMNS,
  widths: {},
};

/** Which grid, and which moment of a simulated world: none of the finder's business. */
const GRID = 'grid proxy seed nodes from at rate tft fault'.split(' ');

/** The query of an address, without "?"; what is as usual is left out. */
export function nodesQuery({ filter, sort, shown, widths }: NodesState): string {
  const query = new URLSearchParams(filterPairs(filter));
  const { by, descending } = sort;
  if (by !== USUAL_STATE.sort.by || descending) query.set('sort', `${descending ? '-' : ''}${by}`);
  if (shown.join() !== USUAL_COLUMNS.join()) query.set('columns', shown.join());
  const wide = Object.entries(widths).map(([name, width]) => `${name}:${width}`);
  if (wide.length > 0) query.set('widths', wide.join());
  // Commas and colons are read more easily as they are, and mean nothing to a query.
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** The state of a query. Any text will do: what says nothing sensible is left out and named. */
export function readNodesQuery(query: string): {
  readonly state: NodesState;
  readonly ignored: readonly IgnoredPart[];
} {
  const pairs = [...new URLSearchParams(query)].filter(([key]) => !GRID.includes(key));
  const own = ['sort', 'columns', 'widths'];
  const { filter, ignored } = filterFromPairs(
    pairs.filter(([key]) => FILTER_KEYS.has(key) || !own.includes(key)),
  );
  const refused: IgnoredPart[] = [];
  const read = <T>(key: string, usual: T, parse: (value: string) => T | undefined): T => {
    const given = pairs.filter(([name]) => name === key);
    for (const [, value] of given.slice(1)) refused.push({ key, value, code: 'repeated' });
    const value = given[0]?.[1];
    if (value === undefined) return usual;
    const parsed = parse(value);
    if (parsed === undefined) refused.push({ key, value, code: 'invalid' });
    return parsed ?? usual;
  };
  const state = {
    filter,
    sort: read('sort', USUAL_STATE.sort, readSort),
    shown: read('columns', USUAL_STATE.shown, readColumns),
    widths: read('widths', USUAL_STATE.widths, readWidths),
  };
  return { state, ignored: [...ignored, ...refused] };
}

function readSort(value: string): Sort | undefined {
  const descending = value.startsWith('-');
  const by = SORT_KEYS.find((key) => key === value.slice(Number(descending)));
  return by && { by, descending };
}

function readColumns(value: string): readonly string[] | undefined {
  const names = [...new Set(value.split(','))];
  return names.every((name) => COLUMN_NAMES.some((known) => known === name)) ? names : undefined;
}

function readWidths(value: string): Readonly<Record<string, number>> | undefined {
  const pairs = value.split(',').map((pair) => /^(\w+):(\d{2,3})$/.exec(pair));
  if (!pairs.every((pair) => COLUMN_NAMES.some((known) => known === pair?.[1]))) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, Math.max(56, Number(pair![2]))]));
}
