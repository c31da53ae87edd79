import type { Layer } from '../engine/sums.ts';
import type { Change, Drawn, Engine, EngineListener, Indexed } from './engine.ts';

/** A change as the worker gets it: a column of a layer that it has already is left out. */
export type Sent =
  | Exclude<Change, { readonly what: 'layer' }>
  | {
      readonly what: 'layer';
      readonly layer: Omit<Layer, 'total'>;
      /** Undefined: as before. */
      readonly total: Float32Array | undefined;
    };

/** What the worker says. */
export type Answer =
  | { readonly what: 'changed' }
  | { readonly what: 'indexed'; readonly indexed: Indexed }
  | { readonly what: 'drawn'; readonly drawn: Drawn };

/** Hands the drawing of a canvas to a worker; while it draws one frame only the newest next one waits. */
export class WorkerEngine implements Engine {
  #isDrawing = false;
  #next: Change | undefined;
  /** Totals that the worker has. */
  #totals: ArrayBufferLike | undefined;

  /** @param canvas one that was never drawn on */
  constructor(
    private readonly worker: Worker,
    canvas: HTMLCanvasElement,
    private readonly listener: EngineListener,
    failed: () => void,
  ) {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    worker.onerror = failed;
    const surface = canvas.transferControlToOffscreen();
    worker.postMessage(surface, [surface]);
  }

  apply(change: Change): void {
    if (change.what === 'camera') {
      if (this.#isDrawing) {
        this.#next = change;
        return;
      }
      this.#isDrawing = true;
    }
    this.worker.postMessage(change.what === 'layer' ? this.#withoutKnown(change.layer) : change);
  }

  /** What nodes have is the same at every instant: it is sent once, for all rows there are. */
  #withoutKnown({ total, ...layer }: Layer): Sent {
    const isKnown = this.#totals === total.buffer;
    this.#totals = total.buffer;
    return { what: 'layer', layer, total: isKnown ? undefined : new Float32Array(total.buffer) };
  }

  close(): void {
    this.worker.terminate();
  }

  #hear(answer: Answer): void {
    if (answer.what === 'changed') this.listener.changed();
    else if (answer.what === 'indexed') this.listener.indexed(answer.indexed);
    else {
      this.#isDrawing = false;
      const next = this.#next;
      this.#next = undefined;
      if (next) this.apply(next);
      this.listener.drawn(answer.drawn);
    }
  }
}

/**
 * A worker, where the page admits one: a script of the page's own origin, and a policy that lets it
 * run. Undefined everywhere else.
 */
export function startWorker(): Worker | undefined {
  if (
    !('OffscreenCanvas' in globalThis) ||
    !('transferControlToOffscreen' in HTMLCanvasElement.prototype)
  )
    return undefined;
  const { origin } = new URL(import.meta.url);
  if (origin !== location.origin) return undefined;
  try {
    return new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
