import type { ReactiveElement } from 'lit';

/**
 * The filters on a narrow screen: a sheet over the lower part of the table, so that the count stays
 * in sight. Knows whether it is open, and takes the keyboard along: to the first button in `.sheet`,
 * and back to `.more-filters`.
 */
export class FilterSheet {
  readonly #host: ReactiveElement;
  #isOpen = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  readonly toggle = async (): Promise<void> => {
    this.#set(!this.#isOpen);
    if (!this.#isOpen) return;
    await this.#host.updateComplete;
    this.#focus('.sheet button');
  };

  readonly close = (): void => {
    this.#set(false);
    this.#focus('.more-filters');
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#isOpen && !event.defaultPrevented) this.close();
  };

  #set(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
