import type { Beat } from '../../queries/pulse.ts';

/** Whoever tells that something may have changed. */
export interface Beats {
  watch(listener: (beat: Beat) => void): () => void;
}

export interface Follower<T> {
  ask(): Promise<T>;
  use(answer: T): void;
  /** Told when asking failed; the last answer stays. */
  failed?(error: unknown): void;
  /** Ask again when only time went by. */
  withTime?: boolean;
}

/**
 * Asks at once and after each beat, one question at a time: beats that come while an answer is on
 * its way lead to one more question. Returns the way to stop.
 */
export function follow<T>(beats: Beats, follower: Follower<T>): () => void {
  let stopped = false;
  let asking = false;
  let again = false;

  async function ask(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    do {
      again = false;
      try {
        const answer = await follower.ask();
        if (!stopped) follower.use(answer);
      } catch (error) {
        if (!stopped) follower.failed?.(error);
      }
    } while (again && !stopped);
    asking = false;
  }

  const stop = beats.watch((beat) => {
    if (beat === 'change' || follower.withTime) void ask();
  });
  void ask();
  return () => {
    stopped = true;
    stop();
  };
}
