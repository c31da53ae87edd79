import { withKept } from './kept-query.ts';

/** Browsers count how often an address changes; a slider moves more often than they allow. */
const FRAMES = 16;

/** Writes the address some frames after it was first asked to, however often that is. */
export class AddressPen {
  #frame: number | undefined;

  /** @param query the query of the address at the time of writing, without "?" */
  constructor(private readonly query: () => string) {}

  /** True while the address is older than what it will say. */
  get isWriting(): boolean {
    return this.#frame !== undefined;
  }

  soon(): void {
    if (this.#frame === undefined) this.#wait(FRAMES);
  }

  /** Leaves the address as it is: the page is left. */
  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #wait(frames: number): void {
    this.#frame = requestAnimationFrame(() => {
      if (frames > 0) {
        this.#wait(frames - 1);
        return;
      }
      this.#frame = undefined;
      const query = this.query();
      const url = new URL(`${location.pathname}${query && `?${query}`}`, location.href);
      history.replaceState(history.state, '', withKept(url));
    });
  }
}
