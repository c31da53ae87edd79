import { html, nothing, type TemplateResult } from 'lit';
import type { TakeNodeEvent } from '../candidates/tf-vm-candidates.ts';
import type { VmView } from '../vm-view.ts';

const load = (): void => void import('../candidates/tf-vm-candidates.ts');

/** Folded away until somebody asks: the nodes that come first, side by side. */
export function drawCandidates({
  form,
  market,
  quote,
  words,
}: VmView): TemplateResult | typeof nothing {
  if (!market || !quote || quote.placement.candidates.length < 2) return nothing;
  const { spec } = form;
  return html`<details class="contains" @toggle=${load}>
    <summary>${words.t('candidates')}</summary>
    <tf-vm-candidates
      .spec=${spec}
      .market=${market}
      .candidates=${quote.placement.candidates}
      @tf-vm-take=${({ nodeId }: TakeNodeEvent) =>
        form.edit({ placement: { ...spec.placement, node: nodeId } })}
    ></tf-vm-candidates>
  </details>`;
}
