import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SHOWN = 1800;

/** Which way of moving the map somebody tried that is the page's; forgotten after a while. */
export class Hint implements ReactiveController {
  way: 'wheel' | 'touch' | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#end);
  }

  show(way: 'wheel' | 'touch'): void {
    this.#say(way);
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.#say(undefined), SHOWN);
  }

  #say(way: 'wheel' | 'touch' | undefined): void {
    this.way = way;
    this.host.requestUpdate();
  }
}
