import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IntentEvent, type Intent } from './intent.ts';

/** Says what a person wants on behalf of an element, and keeps how that went to be drawn there. */
export class Asking implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #busy: Intent['do'] | undefined;
  #error: unknown;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** What is being done. */
  get busy(): Intent['do'] | undefined {
    return this.#busy;
  }

  /** What went wrong with the last thing asked; undefined when it went well. */
  get error(): unknown {
    return this.#error;
  }

  hostDisconnected(): void {
    this.#error = undefined;
  }

  /** @returns what came of it; undefined when it failed, and then `error` is set */
  async ask(intent: Intent): Promise<unknown> {
    const event = new IntentEvent(intent);
    event.drawsErrors = true;
    this.#busy = intent.do;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      this.#host.dispatchEvent(event);
      return await event.outcome;
    } catch (error) {
      this.#error = error;
      return undefined;
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }
}
