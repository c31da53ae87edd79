import { VM_ATTRIBUTES } from '../../src/specs/vm/codecs/attributes.ts';
import { toQuery } from '../../src/specs/vm/codecs/query.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** Writes a spec into the address, beside what else stands there, unless its page was left. */
export function showInAddress(spec: VmSpec, pathname: string): void {
  const url = new URL(location.href);
  if (url.pathname !== pathname) return;
  for (const name of VM_ATTRIBUTES) url.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(toQuery(spec))) url.searchParams.set(name, value);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
