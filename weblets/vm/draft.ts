import type { ReactiveControllerHost } from 'lit';
import { whenIdle } from '../../src/elements/when-idle.ts';
import { profileExists } from '../../src/profile/profile-exists.ts';
import type { OpenGrid } from '../../src/queries/grid-offer.ts';
import { toQuery } from '../../src/specs/vm/codecs/query.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** One draft for each place: forms on different pages of a site do not mix. */
const idHere = (): string => `vm ${location.pathname}`;

/** What is kept, as it comes back from whatever version wrote it. */
interface Kept {
  /** The presets as a query: a page that presets something else wants a new beginning. */
  readonly from?: unknown;
  /** The form, secrets included; the profile seals it. */
  readonly spec?: object;
}

/** Keeps a half-filled form in this browser, sealed, so that a reload finds it again. */
export class Draft {
  /** The newest form stands in this browser. */
  isKept = false;
  #writing: Promise<void> = Promise.resolve();
  #next: { readonly presets: VmSpec; readonly spec: VmSpec } | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The form as it was left, if it began from these presets. */
  async read(open: OpenGrid, presets: VmSpec): Promise<VmSpec | undefined> {
    const kept = (await (await open.profile()).drafts.get(idHere())) as Kept | undefined;
    if (!kept?.spec || kept.from !== toQuery(presets)) return undefined;
    this.isKept = true;
    // Another version may have written it: the codec takes what it knows.
    const { fromJson, VM_SCHEMA } = await import('../../src/specs/vm/codecs/json.ts');
    return fromJson(JSON.stringify({ schema: VM_SCHEMA, ...kept.spec })).spec;
  }

  /** Writes the newest form; those that came while one was being written are skipped. */
  keep(open: OpenGrid, presets: VmSpec, spec: VmSpec): void {
    const isIdle = !this.#isWaiting;
    this.isKept = false;
    this.#next = { presets, spec };
    if (isIdle) this.#writing = this.#writing.then(() => this.#write(open));
  }

  async forget(open: OpenGrid): Promise<void> {
    await this.#writing;
    this.isKept = false;
    if (await profileExists()) await (await open.profile()).drafts.delete(idHere());
  }

  /** A newer form came while one was being written. */
  get #isWaiting(): boolean {
    return this.#next !== undefined;
  }

  async #write(open: OpenGrid): Promise<void> {
    try {
      await whenIdle();
      const { drafts, storage } = await open.profile();
      const next = this.#next;
      this.#next = undefined;
      if (!next) return;
      await drafts.put(idHere(), { from: toQuery(next.presets), spec: next.spec } satisfies Kept);
      this.isKept = !this.#isWaiting && storage !== 'memory';
      this.host.requestUpdate();
    } catch {
      // A browser that keeps nothing: the form itself still holds everything.
      this.#next = undefined;
    }
  }
}
