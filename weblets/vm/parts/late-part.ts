import { nothing, type TemplateResult } from 'lit';
import type { VmView } from '../vm-view.ts';

type Draw = (view: VmView) => TemplateResult | typeof nothing;

/**
 * A part of the form whose code comes when it is first drawn; until then it draws nothing.
 *
 * @param load resolves with what draws the part; asked again after a failure
 */
export function latePart(load: () => Promise<Draw>): Draw {
  let draw: Draw | undefined;
  let loading: Promise<void> | undefined;
  return (view) => {
    if (draw) return draw(view);
    loading ??= load().then((loaded) => {
      draw = loaded;
    });
    // What could not be fetched is fetched again when the form is drawn next.
    loading.then(view.redraw, () => (loading = undefined));
    return nothing;
  };
}
