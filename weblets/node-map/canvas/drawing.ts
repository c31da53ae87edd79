import type { ReactiveController } from 'lit';
import type { Camera } from '../engine/camera.ts';
import { Changes } from './changes.ts';
import type { Drawn, Engine, EngineListener, Indexed } from './engine.ts';
import type { MapHost } from './map-host.ts';
import { PageEngine } from './page-engine.ts';
import type { Palette } from './palette.ts';
import type * as InWorker from './worker-engine.ts';

/** Told of what was drawn. */
export interface DrawingListener {
  drawn(drawn: Drawn): void;
  /** Another engine begins: it has to be told everything. */
  begun(): void;
  /** The same camera would be drawn better now. */
  changed(): void;
}

/** Fewer nodes are drawn in the page: their index is built sooner than a worker has begun. */
const WORKER_FROM = 20_000;

/** The canvas and what draws it: the page at first, and for many nodes a worker where one may run. */
export class Drawing implements ReactiveController {
  readonly #changes = new Changes();
  #engine: Engine | undefined;
  #stage: HTMLElement | undefined;
  #inWorker = false;
  #isFirst = true;
  #pageCost = 0;
  #cost = 0;
  #indexed: Indexed | undefined;

  constructor(
    private readonly host: MapHost,
    private readonly listener: DrawingListener,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#engine?.close();
    this.#engine = undefined;
  }

  /** What the index says of the nodes; undefined before there is one. */
  get indexed(): Indexed | undefined {
    return this.#indexed;
  }

  /** Milliseconds of script that the last frame took, in the page and in the worker together. */
  get cost(): number {
    return this.#cost;
  }

  get isInWorker(): boolean {
    return this.#inWorker;
  }

  /** Begins to draw in the page. */
  open(stage: HTMLElement): void {
    this.#stage = stage;
    const canvas = this.#makeCanvas();
    stage.replaceChildren(canvas);
    this.#begin(new PageEngine(canvas, this.#hear(canvas)), false);
  }

  /** Hands over to a worker, where nodes are many and the page admits one. */
  async handOver(): Promise<void> {
    if ((this.host.inventory?.length ?? 0) <= WORKER_FROM) return;
    const { WorkerEngine, startWorker }: typeof InWorker = await import('./worker-engine.ts');
    const worker = this.host.isConnected ? startWorker() : undefined;
    const stage = this.#stage;
    if (!worker || !stage) return;
    const canvas = this.#makeCanvas();
    const hear = this.#hear(canvas);
    this.#begin(new WorkerEngine(worker, canvas, hear, () => this.open(stage)), true);
  }

  /**
   * Tells the engine what the map was given since it was last told.
   *
   * @returns whether anything is to be drawn anew, and whether nodes are among it
   */
  feed(palette: Palette): 'nothing' | 'look' | 'nodes' {
    let news: 'nothing' | 'look' | 'nodes' = 'nothing';
    if (!this.#engine) return news;
    for (const change of this.#changes.since(this.host, palette, this.#isFirst)) {
      if (change.what === 'places') this.#indexed = undefined;
      this.#engine.apply(change);
      news = change.what === 'look' || change.what === 'tiles' ? 'look' : 'nodes';
    }
    return news;
  }

  draw(camera: Camera, settled: boolean): void {
    if (!this.#engine || !this.#changes.hasLook) return;
    const started = performance.now();
    this.#engine.apply({ what: 'camera', camera, settled });
    this.#pageCost = performance.now() - started;
    if (!this.#inWorker) this.#cost = this.#pageCost;
  }

  /** Says what the picture shows to those who do not see it. */
  describe(words: string): void {
    if (words) this.#stage?.firstElementChild?.setAttribute('aria-label', words);
  }

  #makeCanvas(): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.host.words.t('map.name'));
    return canvas;
  }

  #begin(engine: Engine, inWorker: boolean): void {
    this.#engine?.close();
    this.#engine = engine;
    this.#inWorker = inWorker;
    this.#changes.reset();
    this.listener.begun();
  }

  #hear(canvas: HTMLCanvasElement): EngineListener {
    return {
      changed: () => this.listener.changed(),
      indexed: (indexed) => (this.#indexed = indexed),
      drawn: (drawn) => {
        // What a worker drew takes the place of what the page drew before.
        if (!canvas.isConnected) this.#stage?.replaceChildren(canvas);
        if (drawn.frame) this.#isFirst = false;
        const started = performance.now();
        this.listener.drawn(drawn);
        if (this.#inWorker) this.#cost = this.#pageCost + drawn.cost + performance.now() - started;
      },
    };
  }
}
