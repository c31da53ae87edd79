import { whenIdle } from '../../src/elements/when-idle.ts';
import { SpecError } from '../../src/specs/spec-error.ts';
import { autoName } from '../../src/specs/vm/clone-name.ts';
import { VM_ATTRIBUTES, fromAttributes } from '../../src/specs/vm/codecs/attributes.ts';
import type { withPart } from '../../src/specs/vm/codecs/part.ts';
import { defaultVm, type VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** Hardly a page hands over an object: what reads one is loaded with the first. */
let readPart: typeof withPart | undefined;
let loading: Promise<void> | undefined;

/** Loads what reads a part of a spec; nothing to do for a page that hands over none. */
export async function loadPartReader(part: unknown): Promise<void> {
  if (part === undefined || part === null || readPart) return;
  loading ??= import('../../src/specs/vm/codecs/part.ts').then((module) => {
    readPart = module.withPart;
  });
  await loading.catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
}

/** What a page asks for, and why some of it was left out. */
export interface Presets {
  readonly spec: VmSpec;
  readonly error: SpecError | undefined;
}

/**
 * What an element's attributes ask for and, where the form is kept there, the page's address; over
 * it a part of a spec that the page handed over as an object, once `loadPartReader` has come.
 */
export function readPresets(element: Element, withAddress: boolean, part: unknown): Presets {
  const given = new Map([...element.attributes].map(({ name, value }) => [name, value]));
  const { ignored } = fromAttributes(given);
  const wrong = ignored.find(({ code }) => code === 'invalid');
  const error = wrong && new SpecError('spec.attribute', { name: wrong.key });
  if (withAddress) for (const [name, value] of inAddress()) given.set(name, value);
  const { spec } = fromAttributes(given);
  if (part === undefined || part === null || !readPart) return { spec, error };
  try {
    return { spec: readPart(spec, part), error };
  } catch (cause) {
    if (cause instanceof SpecError) return { spec, error: cause };
    throw cause;
  }
}

/** Whether two parts of a spec say the same, as JSON tells it; what is no JSON is the same only as itself. */
export function isSame(one: unknown, other: unknown): boolean {
  try {
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

/** The spec under a name of its own, unless it was given one. */
export function suggestName(spec: VmSpec): VmSpec {
  if (spec.name !== defaultVm().name) return spec;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { ...spec, name: autoName(random) };
}

const inAddress = (): [string, string][] =>
  [...new URLSearchParams(location.search)].filter(([name]) => VM_ATTRIBUTES.includes(name));

let latest: VmSpec | undefined;

/**
 * Puts the spec, without its secrets, into the address once the browser is idle, the newest of
 * those that came meanwhile: writing an address keeps it busy for longer than drawing the form. What
 * else stands there stays; a page that was left meanwhile is left alone.
 */
export function writeToAddress(spec: VmSpec): void {
  const isWaiting = latest !== undefined;
  latest = spec;
  if (isWaiting) return;
  const { pathname } = location;
  void whenIdle()
    .then(() => import('./show-in-address.ts'))
    .then(({ showInAddress }) => showInAddress(latest!, pathname))
    .catch(() => undefined)
    .then(() => (latest = undefined));
}
