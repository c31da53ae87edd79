import { html, nothing, type TemplateResult } from 'lit';
import type { VmView } from '../vm-view.ts';
import type { RelaxEvent, TfVmWhy } from '../why/tf-vm-why.ts';

const load = (): void => void import('../why/tf-vm-why.ts');

/** Folded away until somebody asks: the reasons against the other nodes. */
export function whyNot(view: VmView): TemplateResult | typeof nothing {
  const { quote, words } = view;
  if (!quote || quote.placement.admitted === quote.placement.nodes) return nothing;
  return html`<details class="more" @toggle=${load}>
    <summary>${words.t('whyNot')}</summary>
    ${why(view, false)}
  </details>`;
}

/** Where nothing fits: the changes that would help, right away. */
export function offers(view: VmView): TemplateResult | typeof nothing {
  if (view.quote?.placement.admitted !== 0) return nothing;
  load();
  return why(view, true);
}

/** Brings a person to the changes that would help, or to the reasons where none would. */
export async function leadToOffers(root: ParentNode): Promise<void> {
  await import('../why/tf-vm-why.ts');
  const offered = root.querySelector<TfVmWhy>('tf-vm-why[brief]');
  await offered?.updateComplete;
  const first = offered?.renderRoot.querySelector('button');
  const folded = root.querySelector<TfVmWhy>('details tf-vm-why')?.closest('details');
  if (first) first.focus();
  else if (folded) {
    folded.open = true;
    folded.querySelector('summary')?.focus();
  }
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
