import { DOWN } from '../../model/inventory.ts';
import type { Outage } from '../../ports/history.ts';
import type { FaultRecord } from '../runtime/state.ts';
import { answeringSpans } from '../world/faults.ts';
import type { Genesis } from '../world/genesis.ts';
import { outages } from '../world/history.ts';

/**
 * When node `row` was gone between two instants (milliseconds since 1970), cut to them: outages of
 * the seed until genesis, which do not end for a node that was down then, and lost power since.
 */
export function outagesBetween(
  genesis: Genesis,
  faults: readonly FaultRecord[],
  row: number,
  from: number,
  to: number,
): readonly Outage[] {
  const { inventory, key, at } = genesis;
  const isGone = inventory.status[row] === DOWN;
  const seeded = outages(genesis, row).map((outage) => ({
    from: outage.from * 1000,
    to: isGone && outage.to === at ? Infinity : outage.to * 1000,
  }));
  const spans = isGone ? [] : answeringSpans(faults, inventory, row, key, 0);
  const since = spans.flatMap(({ until }, i) =>
    until < Infinity ? [{ from: until, to: spans[i + 1]?.from ?? Infinity }] : [],
  );
  return [...seeded, ...since]
    .map((outage) => ({ from: Math.max(from, outage.from), to: Math.min(to, outage.to) }))
    .filter((outage) => outage.from < outage.to);
}
