import { GridError } from '../../ports/errors.ts';
import type { Surroundings } from '../surroundings.ts';

/** A proxy that is replaced by a newer one is found out after this long, milliseconds. */
const FORGOTTEN_AFTER = 7 * 86_400_000;

const noteOf = (mirror: string): string => `tf-proxy-without-select ${mirror}`;

/**
 * Which proxies refuse to be asked for some fields only. Released ones decode strictly and answer
 * 400 to `select` (protocol F.2): they are asked without it, on later visits from the first question
 * on.
 */
export class RefusedFields {
  readonly #around: Surroundings;
  readonly #refusing = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Whether `mirror` may be asked with `select`; true until it has refused. */
  takesSelect(mirror: string): boolean {
    if (this.#refusing.has(mirror)) return false;
    const since = Number(this.#around.notes.read(noteOf(mirror)) ?? NaN);
    const age = this.#around.now() - since;
    return !(age >= 0 && age < FORGOTTEN_AFTER);
  }

  /** It has refused `select` and answers the same question without it. */
  refusesSelect(mirror: string): void {
    this.#refusing.add(mirror);
    this.#around.notes.write(noteOf(mirror), String(this.#around.now()));
  }
}

/** The question itself was refused, so that another may be answered. */
export const isRefusedQuestion = (error: unknown): boolean =>
  error instanceof GridError && error.code === 'proxy.failed' && error.params['status'] === 400;
