import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND = 1000;

/** How long its host has been on the page, in whole seconds of the wall; redraws it every second. */
export class ElapsedController implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;
  #since = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get seconds(): number {
    return this.#timer === undefined ? 0 : Math.floor((Date.now() - this.#since) / SECOND);
  }

  hostConnected(): void {
    this.#since = Date.now();
    this.#timer ??= setInterval(() => this.host.requestUpdate(), SECOND);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
