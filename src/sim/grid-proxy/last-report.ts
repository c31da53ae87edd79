import { DOWN, STANDBY } from '../../model/inventory.ts';
import { answeringSpans } from '../world/faults.ts';
import { downSince } from '../world/history.ts';
import type { IndexerView } from './indexer-view.ts';
import { lastWake } from './last-wake.ts';
import { REPORT_MS, reportBefore } from './report-times.ts';

/** Until when and since when a node ran, as of its last report. */
export interface LastReport {
  /** Seconds since 1970. */
  readonly at: number;
  /** Seconds from boot to that report; 0 for a node that is down. */
  readonly uptime: number;
}

/**
 * The last report of a node, with power faults counted in. One in standby reports when it is woken
 * and once more before it sleeps again.
 */
export function lastReport(view: IndexerView, row: number): LastReport {
  const { genesis, inventory, at, faults } = view;
  const { key } = genesis;
  const status = inventory.status[row];
  const wasDown = downSince(genesis, row);
  if (wasDown !== undefined) return { at: wasDown, uptime: 0 };
  const spans = answeringSpans(faults, inventory, row, key, 0);
  const span = spans.findLast(({ from }) => from <= at);
  const end = Math.min(at, span?.until ?? at);
  const powered = span?.from ?? 0;
  if (genesis.inventory.status[row] === STANDBY) {
    const woken = lastWake(genesis.inventory.bootedAt[row]!, Math.floor(end / 1000));
    const booted = Math.max(woken, Math.floor(powered / 1000));
    const isLong = end >= booted * 1000 + REPORT_MS;
    const uptime = isLong ? REPORT_MS / 1000 : 0;
    return { at: booted + uptime, uptime: status === DOWN ? 0 : uptime };
  }
  // A node reports as soon as it has booted.
  const reported = Math.max(reportBefore(key, row, end), powered);
  const seconds = Math.floor(reported / 1000);
  if (status === DOWN) return { at: seconds, uptime: 0 };
  const booted = Math.max(inventory.bootedAt[row] ?? 0, Math.floor(powered / 1000));
  return { at: seconds, uptime: Math.max(0, seconds - booted) };
}
