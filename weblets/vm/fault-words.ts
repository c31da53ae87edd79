import type { ReactiveElement } from 'lit';
import { Words } from '../../src/elements/words.ts';
import { vmFaults } from '../../src/messages/vm-faults.ts';
import { vm } from '../../src/messages/vm.ts';
import type { FieldError } from '../../src/specs/field-error.ts';

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

const IN_BYTES = /^(memory|rootfs)$|\.size$/;

/** Faults and warnings of the form in words; loaded when there is one to tell. */
export class FaultWords {
  readonly #words;

  constructor(host: ReactiveElement) {
    this.#words = new Words(host, vmFaults, vm);
  }

  /** A fault of a field in the words of the moment: languages come and change. */
  describe(error: FieldError, field: string): Fault {
    return {
      path: error.path,
      label: this.#label(error.path, field),
      text: this.#say('field', error),
    };
  }

  warning(warning: FieldError): string {
    return this.#say('warn', warning);
  }

  headline(faults: number): string {
    return this.#words.t('fixErrors', { n: faults });
  }

  #label(path: string, field: string): string {
    const [head = '', index] = path.split('.');
    const key = LABELS[field] ?? LABELS[head];
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
