import { DOWN, STANDBY } from '../../model/inventory.ts';
import { answeringSpans } from '../world/faults.ts';
import { downSince } from '../world/history.ts';
import type { IndexerView } from './indexer-view.ts';
import { REPORT_MS, reportBefore } from './report-times.ts';

/** One in standby is woken once a day (protocol A.7). */
const WAKE_MS = 24 * 3_600_000;

/** Until when and since when a node ran, as of its last report. */
export interface LastReport {
  /** Seconds since 1970. */
  readonly at: number;
  /** Seconds from boot to that report; 0 for a node that is down. */
  readonly uptime: number;
}

/** The last report of a node, with power faults counted in. */
export function lastReport(view: IndexerView, row: number): LastReport {
  const { genesis, inventory, at, faults } = view;
  const { key } = genesis;
  const status = inventory.status[row];
  const wasDown = downSince(genesis, row);
  if (wasDown !== undefined) return { at: wasDown, uptime: 0 };
  const spans = answeringSpans(faults, inventory, row, key, 0);
  const span = spans.filter(({ from }) => from <= at).at(-1);
  const end = Math.min(at, span?.until ?? at);
  const every = status === STANDBY ? WAKE_MS : REPORT_MS;
  // A node reports as soon as it has booted.
  const reported = Math.max(reportBefore(key, row, end, every), span?.from ?? 0);
  const seconds = Math.floor(reported / 1000);
  if (status === DOWN) return { at: seconds, uptime: 0 };
  const booted = Math.max(inventory.bootedAt[row] ?? 0, Math.floor((span?.from ?? 0) / 1000));
  return { at: seconds, uptime: Math.max(0, seconds - booted) };
}
