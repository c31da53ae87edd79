import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reachability } from '../../../src/specs/vm/reachability.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import type { VmView } from '../vm-view.ts';
import { textField } from './field.ts';
import { more } from './more.ts';

const WAYS = ['mycelium', 'planetary', 'ipv4', 'ipv6'] as const;

/** The ways into the machine, and in plain words what they come to. */
export function network(view: VmView): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  return html`<section>
    <fieldset>
      <legend>${t('network')}</legend>
      <div class="choices">${WAYS.map((way) => choice(view, way))}</div>
    </fieldset>
    <p class="say" role="status">${reachSentence(words, form.spec)}</p>
    ${more(t('networkPrivate'), form.spec.network.ipRange, false, privateNetwork(view))}
  </section>`;
}

function privateNetwork(view: VmView): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  const { network } = form.spec;
  const rename = (name: string) => {
    const { name: _, ...unnamed } = network;
    form.edit({ network: name ? { ...unnamed, name } : unnamed });
  };
  return html`<p class="say">${t('networkPrivateHint')}</p>
    <div class="row">
      ${textField(view, 'network.name', t('networkName'), network.name ?? '', rename, {
        optional: true,
      })}
      ${textField(view, 'network.ipRange', t('ipRange'), network.ipRange, (ipRange) =>
        form.edit({ network: { ...network, ipRange } }),
      )}
    </div>`;
}

function choice({ form, words }: VmView, way: (typeof WAYS)[number]): TemplateResult {
  const onChange = (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    form.edit({ network: { ...form.spec.network, [way]: on } });
  };
  return html`<label class="choice">
    <input type="checkbox" .checked=${live(form.spec.network[way])} @change=${onChange} />
    <span>${words.t(way)}<small>${words.t(`${way}Hint`)}</small></span>
  </label>`;
}

/** "Reached from …; from …. The machine itself reaches the internet." */
export function reachSentence({ t }: VmView['words'], { network }: VmSpec): string {
  const ways = reachability(network);
  const from = ways.filter((way) => way !== 'reach-outward').map((way) => t(`reach.${way}`));
  return `${t('reachedSentence', { ways: from.join('; ') })} ${t('reach.reach-outward')}`;
}
