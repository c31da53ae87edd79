import type { ContractId } from '../../model/ids.ts';
import type { State } from './state.ts';

/** A report to come: under which contract, and when, ms since 1970. */
export type DueReport = readonly [id: ContractId, at: number];

/** Plans the next report under a contract instead of what was planned; none with undefined. */
export function planReport(state: State, id: ContractId, at: number | undefined): void {
  const before = state.reports.get(id);
  if (before === at) return;
  if (at === undefined) state.reports.delete(id);
  else state.reports.set(id, at);
  const next = state.read('nextReport');
  if (at !== undefined && at <= next) state.write('nextReport', at);
  else if (before === next) findNext(state);
}

/** Takes the reports that are due up to `until` out of the plan, in their order. */
export function takeDueReports(state: State, until: number): readonly DueReport[] {
  if (state.read('nextReport') > until) return [];
  const due = [...state.reports.entries()].filter(([, at]) => at <= until);
  for (const [id] of due) state.reports.delete(id);
  findNext(state);
  return due.sort(([a, at], [b, other]) => at - other || a - b);
}

function findNext(state: State): void {
  let next = Infinity;
  for (const at of state.reports.values()) if (at < next) next = at;
  state.write('nextReport', next);
}
