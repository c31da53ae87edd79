import { html, nothing, type TemplateResult } from 'lit';
import { saySpeed } from '../../nodes/measure-words.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

/** How fast it is connected, how it is reached from outside, and what it can run. */
export function network({ record, known }: NodeView, words: NodeWords): TemplateResult {
  const { t, format } = words;
  const { speed, publicConfig: config, features } = record;
  const address = (words: 'ipv4' | 'ipv6', ip: string, gateway: string) =>
    ip
      ? html`<dt>${t(words)}</dt>
          <dd>
            <code>${ip}</code>
            ${gateway ? html`<span class="soft">${t('via', { gateway })}</span>` : nothing}
          </dd>`
      : nothing;
  return html`<section class="panel">
    <header><h2>${t('network')}</h2></header>
    <dl class="facts">
      <dt>${t('download')}</dt>
      <dd>${speed ? saySpeed(speed.download, format) : t('notMeasured')}</dd>
      <dt>${t('upload')}</dt>
      <dd>${speed ? saySpeed(speed.upload, format) : t('notMeasured')}</dd>
      ${
        config
          ? html`${address('ipv4', config.ipv4, config.gw4)}
            ${address('ipv6', config.ipv6, config.gw6)}
            ${
              config.domain
                ? html`<dt>${t('domain')}</dt>
                    <dd><code>${config.domain}</code></dd>`
                : nothing
            }`
          : html`<dt>${t('access')}</dt>
              <dd>${known ? sayAccess(known.access, words) : t('accessNone')}</dd>`
      }
      ${
        features.length > 0
          ? html`<dt>${t('features')}</dt>
              <dd>
                <ul class="chips">
                  ${features.map((feature) => html`<li>${feature}</li>`)}
                </ul>
              </dd>`
          : nothing
      }
    </dl>
  </section>`;
}

/** The list tells whether there are addresses, not which. */
function sayAccess(
  { ipv4, ipv6, gateway }: NonNullable<NodeView['known']>['access'],
  { t }: NodeWords,
): string {
  const kinds = [
    ...(ipv4 ? [t('ipv4')] : []),
    ...(ipv6 ? [t('ipv6')] : []),
    ...(gateway ? [t('domain')] : []),
  ];
  return kinds.length > 0 ? t('keptAccess', { kinds: kinds.join(', ') }) : t('accessNone');
}
