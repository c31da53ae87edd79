import type { TftUnits } from '../../model/units.ts';
import type { GridEvent } from '../../ports/grid-proxy.ts';

/** An event that happened several times with nothing in between. */
export interface RepeatedEvent extends GridEvent {
  readonly times: number;
  /** When it happened first; `at` is when it happened last. Milliseconds since 1970. */
  readonly since: number;
  /** Of bills that could not be paid in full: what was paid of them together, and what was not. */
  readonly paid?: TftUnits;
  readonly owed?: TftUnits;
}

/** What a bill that could not be paid in full took, and what it left unpaid. */
export function partOf({ event, data }: GridEvent): Pick<RepeatedEvent, 'paid' | 'owed'> {
  const { partially_billed_amount: paid, overdraft } = data;
  if (event !== 'ContractPaymentOverdrawn' || paid === undefined || overdraft === undefined)
    return {};
  return { paid: BigInt(paid), owed: BigInt(overdraft) };
}

/**
 * Joins events that follow each other and are the same: a contract that cannot pay says so every
 * hour for two weeks, which would hide all else.
 *
 * @param events of one contract, oldest first
 */
export function repeated(events: readonly GridEvent[]): readonly RepeatedEvent[] {
  const joined: RepeatedEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    const { paid, owed } = partOf(event);
    const part =
      paid === undefined || owed === undefined
        ? {}
        : last?.event === event.event
          ? { paid: paid + (last.paid ?? 0n), owed: owed + (last.owed ?? 0n) }
          : { paid, owed };
    if (last?.event === event.event)
      joined[joined.length - 1] = { ...event, times: last.times + 1, since: last.since, ...part };
    else joined.push({ ...event, times: 1, since: event.at, ...part });
  }
  return joined;
}
