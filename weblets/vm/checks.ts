import type { ReactiveElement } from 'lit';
import { validateVm, type VmError } from '../../src/specs/vm/validate.ts';
import { vmWarnings } from '../../src/specs/vm/warnings.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import type { Fault, FaultWords } from './fault-words.ts';

/** Paths whose faults are those of another field: a key that is half typed, a place's two figures. */
const FIELDS: Readonly<Record<string, string>> = {
  'sshKeys.new': 'sshKeys',
  'placement.near.lat': 'placement.near',
  'placement.near.lon': 'placement.near',
};

/** The field that a fault at `path` belongs to. */
const fieldOf = (path: string): string => FIELDS[path] ?? path;

/**
 * The rules of the form; loaded when a person begins to fill it in. Their words come with the first
 * fault or warning that is told: most forms are sent off without any.
 */
export class Checks {
  #words: FaultWords | undefined;
  #loading: Promise<void> | undefined;

  constructor(private readonly host: ReactiveElement) {}

  /** Everything that forbids to deploy. */
  validate(spec: VmSpec): readonly VmError[] {
    return validateVm(spec);
  }

  /** The first fault of each field: half a key is no missing key as well. */
  oncePerField(errors: readonly VmError[]): readonly VmError[] {
    const fields = new Set<string>();
    return errors.filter(({ path }) => {
      const field = fieldOf(path);
      return !fields.has(field) && fields.add(field);
    });
  }

  /** A fault as it is told; undefined while the words are on their way, with which it is drawn again. */
  describe(error: VmError): Fault | undefined {
    return this.#told?.describe(error, fieldOf(error.path));
  }

  /** What a person should know before deploying. */
  warnings(spec: VmSpec): readonly string[] {
    return vmWarnings(spec)
      .filter(({ code }) => code !== 'no-ssh-key')
      .flatMap((warning) => this.#told?.warning(warning) ?? []);
  }

  headline(faults: number): string {
    return this.#told?.headline(faults) ?? '';
  }

  /** Loads the words for faults before they are drawn. */
  prepareWords(): Promise<void> {
    return (this.#loading ??= import('./fault-words.ts').then(
      ({ FaultWords }) => {
        this.#words = new FaultWords(this.host);
        this.host.requestUpdate();
      },
      (error: unknown) => {
        // Fetched again when there is something to tell next.
        this.#loading = undefined;
        throw error;
      },
    ));
  }

  get #told(): FaultWords | undefined {
    if (!this.#words) this.prepareWords().catch(() => undefined);
    return this.#words;
  }
}
