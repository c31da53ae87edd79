import { html, nothing, type TemplateResult } from 'lit';
import type { VmView } from '../vm-view.ts';
import type { RelaxEvent } from '../why/tf-vm-why.ts';

const load = (): void => void import('../why/tf-vm-why.ts');

/** Folded away until somebody asks: the reasons against the other nodes. */
export function drawWhyNot(view: VmView): TemplateResult | typeof nothing {
  const { quote, words } = view;
  if (!quote || quote.placement.admitted === quote.placement.nodes) return nothing;
  return html`<details class="more" @toggle=${load}>
    <summary>${words.t('whyNot')}</summary>
    ${why(view, false)}
  </details>`;
}

/** Where nothing fits: the changes that would help, right away. */
export function drawOffers(view: VmView): TemplateResult | typeof nothing {
  if (view.quote?.placement.admitted !== 0) return nothing;
  load();
  return why(view, true);
}

function why({ form, market, quote }: VmView, brief: boolean): TemplateResult {
  return html`<tf-vm-why
    .spec=${form.spec}
    .market=${market!}
    .placement=${quote!.placement}
    ?brief=${brief}
    @tf-vm-relax=${({ spec }: RelaxEvent) => form.edit(spec)}
  ></tf-vm-why>`;
}
