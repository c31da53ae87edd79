/** What a real grid needs of the machine it is asked from; tests bring their own. */
export interface Surroundings {
  fetch(input: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after that many milliseconds; returns the way to stop. */
  after(milliseconds: number, run: () => void): () => void;
  /** From 0 to 1: spreads repeated attempts. */
  random(): number;
  /** False when the machine knows that it has no connection. */
  online(): boolean;
  /** Small facts about services that hold from one visit to the next; lost where nothing is kept. */
  readonly notes: Notes;
}

export interface Notes {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

/** Nothing of a person, so the plain storage of the page will do; refused storage keeps nothing. */
const localNotes: Notes = {
  read(name) {
    try {
      return localStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(name, text) {
    try {
      localStorage.setItem(name, text);
    } catch {
      // The next visit asks again.
    }
  },
};

/** The browser's own. */
export const browserSurroundings: Surroundings = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  // Node has no such word, and is taken to be connected.
  online: () => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine !== false,
  notes: localNotes,
};

/** Resolves after that long; rejects with the signal's reason when it aborts before. */
export function wait(
  { after }: Surroundings,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      stop();
      reject(signal?.reason as Error);
    };
    const stop = after(milliseconds, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
