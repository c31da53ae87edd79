import type { Wall } from '../world/wall.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Wall time that moves only when told to; timers fire in the order of their instants. */
export class ManualWall implements Wall {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }
  now(): number {
    return this.#now;
  }
  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }
  /** Resolves after that long, at once when `signal` aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        stop();
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const stop = this.after(milliseconds, end);
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end);
    });
  }
  /** Lets time pass, firing what becomes due on the way and letting promises settle between. */
  async advance(milliseconds: number): Promise<void> {
    await settle();
    const end = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets everything that waits for nothing but promises go on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 25; i++) await Promise.resolve();
  await new Promise<void>((resolve) => {
    if (answersComeLater()) setTimeout(resolve, 0);
    else nextTurn(resolve);
  });
}

/** Databases and WebCrypto answer when they are done, which a timer gives them some time for. */
const answersComeLater = (): boolean => 'subtle' in crypto || typeof indexedDB !== 'undefined';

let turns: MessageChannel | undefined;

/** The next turn of the event loop, without the milliseconds that a timer waits at least. */
function nextTurn(run: () => void): void {
  turns ??= new MessageChannel();
  turns.port1.addEventListener('message', run, { once: true });
  turns.port1.start();
  turns.port2.postMessage(undefined);
}
