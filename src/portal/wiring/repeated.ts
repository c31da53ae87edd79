import type { GridEvent } from '../../ports/grid-proxy.ts';

/** An event that happened several times with nothing in between. */
export interface RepeatedEvent extends GridEvent {
  readonly times: number;
  /** When it happened first; `at` is when it happened last. Milliseconds since 1970. */
  readonly since: number;
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
    if (last?.event === event.event)
      joined[joined.length - 1] = { ...event, times: last.times + 1, since: last.since };
    else joined.push({ ...event, times: 1, since: event.at });
  }
  return joined;
}
