/** Grid time. In a simulation it may run fast, stand still or jump ahead; it never goes back. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Simulated milliseconds per wall millisecond: 1 on the real grid, 0 when paused. */
  rate(): number;
  /**
   * Resolves when grid time has reached `instant` or `signal` aborts (then rejects with its
   * reason). Wakes at once when a jump passes the instant.
   */
  until(instant: number, signal?: AbortSignal): Promise<void>;
}
