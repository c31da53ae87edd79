/** The machine's own time and timers: the one place of the simulation that knows them. */
export interface Wall {
  /** Milliseconds since 1970; never goes back while the object lives. */
  now(): number;
  /** Calls `run` once after `milliseconds`; returns the way to stop it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The browser's time; a system clock set back while a tab lives has no effect on it. */
export function browserWall(): Wall {
  const origin = performance.timeOrigin;
  return {
    now: () => origin + performance.now(),
    after(milliseconds, run) {
      const timer = setTimeout(run, Math.min(milliseconds, 0x7fffffff));
      return () => clearTimeout(timer);
    },
  };
}
