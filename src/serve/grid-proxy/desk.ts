import type { GridProxy } from '../../ports/grid-proxy.ts';
import type { Asked } from './asked.ts';
import type { Library } from './library.ts';
import { Refusal } from './refusal.ts';

/** What every route answers from. */
export interface Desk {
  readonly proxy: GridProxy;
  readonly library: Library;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, for `randomize`. */
  readonly random: () => number;
  readonly version: string;
}

/** A path, and what answers it; `id` is the number in the path, 0 where there is none. */
export type Route = readonly [
  path: RegExp,
  answer: (asked: Asked, id: number) => Promise<Response> | Response,
];

/** There is none of that number or at that path. @throws {Refusal} */
export const notFound = (what: string): never => {
  throw new Refusal(404, `not found: ${what}`);
};
