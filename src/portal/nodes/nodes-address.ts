import type { Sort } from '../../explore/exploration.ts';
import { filterFromPairs, filterPairs } from '../../explore/filter-query.ts';
import type { NodeFilter } from '../../explore/node-filter.ts';
import { SORT_KEYS } from '../../explore/sort-keys.ts';
import type { Reading } from '../link/ignored-part.ts';
import { QueryReader } from '../link/query-reader.ts';
import { COLUMN_NAMES, USUAL_COLUMNS } from './node-columns.ts';

/** Everything that the address of the finder holds. */
export interface NodesState {
  readonly filter: NodeFilter;
  readonly sort: Sort;
  readonly shown: readonly string[];
  /** Px of the columns whose width is not their own. */
  readonly widths: Readonly<Record<string, number>>;
  /** Ids of the nodes that stand side by side; none while nothing is compared. */
  readonly compared: readonly number[];
}

/** Most nodes side by side. */
export const MOST_COMPARED = 4;

export const USUAL_STATE: NodesState = {
  filter: {},
  sort: { by: 'node', descending: false },
  shown: USUAL_COLUMNS,
  widths: {},
  compared: [],
};

/** The query of an address, without "?"; what is as usual is left out. */
export function nodesQuery({ filter, sort, shown, widths, compared }: NodesState): string {
  const query = new URLSearchParams(filterPairs(filter));
  const { by, descending } = sort;
  if (by !== USUAL_STATE.sort.by || descending) query.set('sort', `${descending ? '-' : ''}${by}`);
  if (shown.join() !== USUAL_COLUMNS.join()) query.set('columns', shown.join());
  const wide = Object.entries(widths).map(([name, width]) => `${name}:${width}`);
  if (wide.length > 0) query.set('widths', wide.join());
  if (compared.length > 0) query.set('compare', compared.join());
  // Commas and colons are read more easily as they are, and mean nothing to a query.
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** The state of a query. Any text will do: what says nothing sensible is left out and named. */
export function readNodesQuery(query: string): Reading<NodesState> {
  const reader = new QueryReader(query);
  const own = {
    sort: reader.one('sort', readSort) ?? USUAL_STATE.sort,
    shown: reader.one('columns', readColumns) ?? USUAL_STATE.shown,
    widths: reader.one('widths', readWidths) ?? USUAL_STATE.widths,
    compared: reader.one('compare', readCompared) ?? USUAL_STATE.compared,
  };
  const { filter, ignored } = filterFromPairs(reader.rest);
  return { state: { filter, ...own }, ignored: [...ignored, ...reader.refused] };
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

function readCompared(value: string): readonly number[] | undefined {
  const ids = [...new Set(value.split(','))];
  const isSensible = ids.length <= MOST_COMPARED && ids.every((id) => /^[1-9]\d{0,8}$/.test(id));
  return isSensible ? ids.map(Number) : undefined;
}

function readWidths(value: string): Readonly<Record<string, number>> | undefined {
  const pairs = value.split(',').map((pair) => /^(\w+):(\d{2,3})$/.exec(pair));
  if (!pairs.every((pair) => COLUMN_NAMES.some((known) => known === pair?.[1]))) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, Math.max(56, Number(pair![2]))]));
}
