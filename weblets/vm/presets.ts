import { autoName } from '../../src/specs/vm/clone-name.ts';
import { VM_ATTRIBUTES, fromAttributes } from '../../src/specs/vm/codecs/attributes.ts';
import { toQuery } from '../../src/specs/vm/codecs/query.ts';
import { defaultVm, type VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** What an element's attributes ask for and, where the form is kept there, the page's address. */
export function presetSpec(element: Element, withAddress: boolean): VmSpec {
  const given = new Map([...element.attributes].map(({ name, value }) => [name, value]));
  if (withAddress) for (const [name, value] of inAddress()) given.set(name, value);
  return fromAttributes(given).spec;
}

/** The spec under a name of its own, unless it was given one. */
export function suggestName(spec: VmSpec): VmSpec {
  if (spec.name !== defaultVm().name) return spec;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { ...spec, name: autoName(random) };
}

const inAddress = (): [string, string][] =>
  [...new URLSearchParams(location.search)].filter(([name]) => VM_ATTRIBUTES.includes(name));

/**
 * Puts the spec, without its secrets, into the address once the change is on the screen: writing an
 * address keeps the browser busy for longer than drawing the form. What else stands there stays; a
 * page that was left meanwhile is left alone.
 */
export function writeToAddress(spec: VmSpec): void {
  const { pathname } = location;
  afterNextFrame(() => {
    const url = new URL(location.href);
    if (url.pathname !== pathname) return;
    for (const name of VM_ATTRIBUTES) url.searchParams.delete(name);
    for (const [name, value] of new URLSearchParams(toQuery(spec)))
      url.searchParams.set(name, value);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  });
}

/** The second callback comes when the first one's frame has been drawn. */
const afterNextFrame = (run: () => void): number =>
  requestAnimationFrame(() => requestAnimationFrame(run));
