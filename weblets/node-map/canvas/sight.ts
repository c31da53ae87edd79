import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  WORLD_VIEW,
  cameraOf,
  resized,
  viewOf,
  zoomed,
  type Camera,
  type MapView,
} from '../engine/camera.ts';

/** Told of what is looked at. */
export interface SightListener {
  /** @param settled nothing moves: to be drawn as sharply as can be */
  draw(camera: Camera, settled: boolean): void;
  /** The map came to rest. */
  arrived(view: MapView): void;
}

/** Milliseconds after the last movement in which the picture is drawn sharply. */
const REST = 140;

/** What is looked at: moves, comes to rest, keeps to the size of the picture, and asks for frames. */
export class Sight implements ReactiveController {
  #camera: Camera | undefined;
  #wanted = WORLD_VIEW;
  /** A movement asked for before the picture had a size. */
  #waiting: ((camera: Camera) => Camera) | undefined;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #observer: ResizeObserver | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly listener: SightListener,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  /** Undefined until the picture has a size. */
  get camera(): Camera | undefined {
    return this.#camera;
  }

  get view(): MapView {
    return this.#camera ? viewOf(this.#camera) : this.#wanted;
  }

  set view(view: MapView) {
    this.#wanted = view;
    this.#waiting = undefined;
    this.move(({ width, height }) => cameraOf(view, width, height), true);
  }

  /** Keeps to the size of an element. */
  watch(stage: HTMLElement): void {
    const fit = () => this.#fit(stage);
    this.#observer = new ResizeObserver(fit);
    this.#observer.observe(stage);
    fit();
  }

  /** @param settled that is where to stay; else more is to come */
  move(change: (camera: Camera) => Camera, settled = false): void {
    if (!this.#camera) {
      this.#waiting = change;
      return;
    }
    this.#camera = change(this.#camera);
    clearTimeout(this.#rest);
    this.redraw(settled);
    if (settled) this.listener.arrived(this.view);
    else this.#rest = setTimeout(() => this.settle(), REST);
  }

  zoomBy(factor: number): void {
    this.move((camera) => zoomed(camera, factor, camera.width / 2, camera.height / 2), true);
  }

  /** Here it stays. */
  settle(): void {
    this.move((camera) => camera, true);
  }

  /** In the next frame. */
  redraw(settled = true): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.draw(settled));
  }

  /** At once. */
  draw(settled = true): void {
    if (this.#camera) this.listener.draw(this.#camera, settled);
  }

  #fit({ clientWidth: width, clientHeight: height }: HTMLElement): void {
    const before = this.#camera;
    if (width === 0 || height === 0) return;
    if (before?.width === width && before.height === height) return;
    this.#camera = before ? resized(before, width, height) : cameraOf(this.#wanted, width, height);
    this.#camera = this.#waiting?.(this.#camera) ?? this.#camera;
    this.#waiting = undefined;
    this.draw();
  }
}
