import type { GridProxy } from '../../ports/grid-proxy.ts';
import type { Asked, Sortable } from './asked.ts';
import type { Library } from './library.ts';

/** What every route answers from. */
export interface Desk {
  readonly proxy: GridProxy;
  readonly library: Library;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, for `randomize`. */
  readonly random: () => number;
  readonly version: string;
  /** Answers as the newest source does, which no release has yet. */
  readonly newer: boolean;
}

/** A path, and what answers it; `id` is the number in the path, 0 where there is none. */
export type Route = readonly [
  path: RegExp,
  answer: (asked: Asked, id: number) => Promise<Response> | Response,
];

/** A list of records of this name with what it can be sorted by. */
export const sortable = (desk: Desk, record: string, columns: readonly string[]): Sortable => ({
  record,
  columns,
  selects: desk.newer,
});
