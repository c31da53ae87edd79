import type { VmPlacement } from '../../../src/specs/vm/vm-spec.ts';
import type { VmView } from '../vm-view.ts';

/** Changes the placement; undefined takes a filter away. */
export function editPlacement(
  { form }: VmView,
  change: { [Key in keyof VmPlacement]?: VmPlacement[Key] | undefined },
): void {
  const merged = { ...form.spec.placement, ...change };
  const kept = Object.entries(merged).filter(([, value]) => value !== undefined);
  form.edit({ placement: Object.fromEntries(kept) as unknown as VmPlacement });
}
