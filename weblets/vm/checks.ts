import type { ReactiveElement } from 'lit';
import { Words } from '../../src/elements/words.ts';
import { vmFaults } from '../../src/messages/vm-faults.ts';
import { vm } from '../../src/messages/vm.ts';
import type { FieldError } from '../../src/specs/field-error.ts';
import { validateVm, type VmError } from '../../src/specs/vm/validate.ts';
import { vmWarnings } from '../../src/specs/vm/warnings.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** What is wrong with a field, in words. */
export interface Fault {
  /** The field as the spec names it. */
  readonly path: string;
  /** What a person calls it: "Memory", "Disks 2". */
  readonly label: string;
  readonly text: string;
}

type Key = Parameters<Words<[typeof vm]>['t']>[0];

/** Names of the fields, by all of their path or by its first part. */
const LABELS: Readonly<Record<string, Key>> = {
  name: 'name',
  image: 'image',
  'image.flist': 'flist',
  'image.entrypoint': 'entrypoint',
  cpu: 'cpu',
  memory: 'memory',
  rootfs: 'rootfs',
  disks: 'disks',
  'network.name': 'networkName',
  'network.ipRange': 'ipRange',
  sshKeys: 'sshKeys',
  env: 'environment',
  'placement.country': 'country',
  'placement.region': 'region',
  'placement.farm': 'farm',
  'placement.node': 'node',
  'placement.near': 'nearTo',
  description: 'description',
};

/** Paths whose faults are those of another field: a key that is half typed, a place's two figures. */
const FIELDS: Readonly<Record<string, string>> = {
  'sshKeys.new': 'sshKeys',
  'placement.near.lat': 'placement.near',
  'placement.near.lon': 'placement.near',
};

const IN_BYTES = /^(memory|rootfs)$|\.size$/;

/** The rules of the form with their words; loaded when a person begins to fill it in. */
export class Checks {
  readonly #words;

  constructor(host: ReactiveElement) {
    this.#words = new Words(host, vmFaults, vm);
  }

  /** Everything that forbids to deploy. */
  validate(spec: VmSpec): readonly VmError[] {
    return validateVm(spec);
  }

  /** The first fault of each field: half a key is no missing key as well. */
  oncePerField(errors: readonly VmError[]): readonly VmError[] {
    const fields = new Set<string>();
    return errors.filter(({ path }) => {
      const field = FIELDS[path] ?? path;
      return !fields.has(field) && fields.add(field);
    });
  }

  /** A fault in the words of the moment: languages come and change. */
  describe(error: VmError): Fault {
    return { path: error.path, label: this.#label(error.path), text: this.#say('field', error) };
  }

  /** What a person should know before deploying. */
  warnings(spec: VmSpec): readonly string[] {
    return vmWarnings(spec)
      .filter(({ code }) => code !== 'no-ssh-key')
      .map((warning) => this.#say('warn', warning));
  }

  headline(faults: number): string {
    return this.#words.t('fixErrors', { n: faults });
  }

  #label(path: string): string {
    const [head = '', index] = path.split('.');
    const key = LABELS[FIELDS[path] ?? path] ?? LABELS[head];
    const name = key ? this.#words.t(key as 'name') : path;
    return index !== undefined && /^\d+$/.test(index) ? `${name} ${Number(index) + 1}` : name;
  }

  /** Limits of sizes are written as sizes, days as days. */
  #say(kind: 'field' | 'warn', { path, code, params }: FieldError): string {
    const { t, format } = this.#words;
    const filled = Object.entries(params).map(([name, value]) => {
      if (name === 'since') return [name, format.date(Date.parse(String(value)))];
      const isSize = typeof value === 'number' && IN_BYTES.test(path);
      return [name, isSize ? format.bytes(value) : value];
    });
    return t(`${kind}.${code}` as 'field.too-small', Object.fromEntries(filled) as never);
  }
}
