import { html, nothing, type TemplateResult } from 'lit';
import '../../../src/elements/tf-bar.ts';
import { icon } from '../../../src/elements/icon.ts';
import { plus } from '../../../src/elements/icons.ts';
import type { Change, Exclusion, Relaxation } from '../../../src/planning/placement.ts';
import { relaxVm } from '../../../src/planning/vm-relax.ts';
import type { VmView } from '../vm-view.ts';

/** How many nodes are out, each reason with its count, and what would bring some back. */
export function whyNot(view: VmView): TemplateResult | typeof nothing {
  const { quote, words } = view;
  const { t } = words;
  if (!quote) return nothing;
  const { admitted, nodes, excludedBy } = quote.placement;
  if (admitted === nodes) return nothing;
  return html`<details class="why" ?open=${admitted === 0}>
    <summary>${t('whyNot')}</summary>
    <ul>
      ${excludedBy.map((exclusion) => reason(view, exclusion, nodes - admitted))}
    </ul>
    ${offers(view)}
  </details>`;
}

function reason({ words }: VmView, { code, nodes, only }: Exclusion, all: number): TemplateResult {
  const { t, format } = words;
  return html`<li>
    <tf-bar share=${nodes / all}>
      <span class="split"
        ><span>${t(`why.${code}`)}</span>
        <span>${format.number(nodes)}</span></span
      >
    </tf-bar>
    ${only > 0 && only < nodes ? html`<small>${t('whyOnly', { n: only })}</small>` : nothing}
  </li>`;
}

/** Buttons for the smallest changes that would admit more nodes. */
export function offers(view: VmView): TemplateResult | typeof nothing {
  const { quote, words } = view;
  const relaxations = quote?.placement.relaxations ?? [];
  if (relaxations.length === 0) return nothing;
  return html`<div class="offers" role="group" aria-label=${words.t('offers')}>
    ${relaxations.slice(0, 5).map((relaxation) => offer(view, relaxation))}
  </div>`;
}

function offer({ form, words }: VmView, relaxation: Relaxation): TemplateResult {
  const { t } = words;
  const changes = relaxation.changes.map((change) => changeWords(words, change)).join(', ');
  return html`<button
    type="button"
    class="offer small"
    @click=${() => form.edit(relaxVm(form.spec, relaxation))}
  >
    ${icon(plus)}<span>${changes}: <strong>${t('more', { n: relaxation.gained })}</strong></span>
  </button>`;
}

function changeWords({ t, format }: VmView['words'], change: Change): string {
  switch (change.code) {
    case 'cpu':
      return t('less.cpu', { n: change.from - change.to });
    case 'memory':
    case 'ssd':
      return t(`less.${change.code}`, { size: format.bytes(change.from - change.to) });
    default:
      return t(`less.${change.code}`);
  }
}
