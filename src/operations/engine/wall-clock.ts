/** The clock on the wall, for what does not belong to the grid: leases, undo, breathing between polls. */
export interface WallClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after that long, at once when `signal` aborts. Never rejects. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const wallClock: WallClock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end);
    }),
};
