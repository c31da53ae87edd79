import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A host for controllers that is no element: whenever one of them has news, all are updated and
 * `draw` hands what they know to a page. Nothing happens before `open`.
 */
export class Wire implements ReactiveControllerHost {
  readonly #draw: () => void;
  readonly #controllers = new Set<ReactiveController>();
  #update: Promise<boolean> = Promise.resolve(true);
  #open = false;
  #pending = false;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  get updateComplete(): Promise<boolean> {
    return this.#update;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#open) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  requestUpdate(): void {
    if (this.#pending || !this.#open) return;
    this.#pending = true;
    this.#update = Promise.resolve().then(() => this.#run());
  }

  open(): void {
    this.#open = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  close(): void {
    this.#open = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  #run(): boolean {
    this.#pending = false;
    if (!this.#open) return true;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    this.#draw();
    for (const controller of this.#controllers) controller.hostUpdated?.();
    return !this.#pending;
  }
}
