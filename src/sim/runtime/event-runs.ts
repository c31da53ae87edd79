import { BILLING_FREQUENCY_BLOCKS } from '../../model/units.ts';
import type { GridEvent } from '../../ports/grid-proxy.ts';

/** An event of a contract, and how many like it came at the same turn of the hours that follow. */
export interface EventRun {
  /** Of the first. */
  readonly block: number;
  readonly event: string;
  readonly data: GridEvent['data'];
  readonly count: number;
}

function sameData(one: GridEvent['data'], other: GridEvent['data']): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

/** Appends a run, or makes the last one longer where it goes on in the same way. */
export function appendRun(runs: readonly EventRun[], run: EventRun): readonly EventRun[] {
  const last = runs.at(-1);
  const goesOn =
    last?.event === run.event &&
    run.block === last.block + last.count * BILLING_FREQUENCY_BLOCKS &&
    sameData(last.data, run.data);
  return goesOn
    ? [...runs.slice(0, -1), { ...last, count: last.count + run.count }]
    : [...runs, run];
}

/** The events of runs one by one, oldest first; `secondsOf` gives the time of a block. */
export const eventsOf = (
  runs: readonly EventRun[],
  secondsOf: (block: number) => number,
): readonly GridEvent[] =>
  runs.flatMap(({ block: first, event, data, count }) =>
    Array.from({ length: count }, (_, turn) => {
      const block = first + turn * BILLING_FREQUENCY_BLOCKS;
      return { at: secondsOf(block) * 1000, block, event, data };
    }),
  );
