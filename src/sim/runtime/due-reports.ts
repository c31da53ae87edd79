import type { ContractId } from '../../model/ids.ts';
import type { State } from './state.ts';

/** A report to come: under which contract, and when, ms since 1970. */
export type DueReport = readonly [id: ContractId, at: number];

/** Reports are looked for second by second: thousands may be on their way at once. */
const secondOf = (at: number): number => Math.floor(at / 1000);

/** Plans the next report under a contract instead of what was planned; none with undefined. */
export function planReport(state: State, id: ContractId, at: number | undefined): void {
  const before = state.reports.get(id);
  if (before === at) return;
  if (before !== undefined) {
    state.reports.delete(id);
    keepIn(state, secondOf(before), (other) => other !== id);
  }
  if (at !== undefined) {
    const second = secondOf(at);
    state.reports.set(id, at);
    state.reportsIn.set(second, [...(state.reportsIn.get(second) ?? []), id]);
  }
  const next = state.read('nextReport');
  if (at !== undefined && at <= next) state.write('nextReport', at);
  else if (before === next) findNext(state);
}

/** Takes the reports that are due up to `until` out of the plan, in their order. */
export function takeDueReports(state: State, until: number): readonly DueReport[] {
  if (state.read('nextReport') > until) return [];
  const due: DueReport[] = [];
  for (const [second, ids] of [...state.reportsIn.entries()]) {
    if (second * 1000 > until) continue;
    for (const id of ids) {
      const at = state.reports.get(id) ?? Infinity;
      if (at > until) continue;
      due.push([id, at]);
      state.reports.delete(id);
    }
    keepIn(state, second, (id) => state.reports.has(id));
  }
  findNext(state);
  return due.sort(([a, at], [b, other]) => at - other || a - b);
}

function keepIn(state: State, second: number, isKept: (id: ContractId) => boolean): void {
  const kept = (state.reportsIn.get(second) ?? []).filter(isKept);
  if (kept.length > 0) state.reportsIn.set(second, kept);
  else state.reportsIn.delete(second);
}

function findNext(state: State): void {
  let first = Infinity;
  for (const second of state.reportsIn.keys()) if (second < first) first = second;
  let next = Infinity;
  for (const id of state.reportsIn.get(first) ?? [])
    next = Math.min(next, state.reports.get(id) ?? Infinity);
  state.write('nextReport', next);
}
