import { mix } from '../world/random.ts';

/** A node reports every 40 minutes (protocol F.3). */
export const REPORT_MS = 40 * 60_000;

/** When the node last reported at or before `instant`; all milliseconds since 1970. */
export function reportBefore(seedKey: number, row: number, instant: number): number {
  return instant - ((instant + (mix(seedKey, row, 0x40) % REPORT_MS)) % REPORT_MS);
}
