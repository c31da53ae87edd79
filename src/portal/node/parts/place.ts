import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-world.ts';
import { hrefTo } from '../../href.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

/** Where it stands, on whose farm, and what stands near. */
export function place(view: NodeView, words: NodeWords): TemplateResult {
  const { t } = words;
  const { record, country, nodesOfFarm, places } = view;
  const { latitude, longitude, countryCode, farmId, farmName, farmFreeIps } = record;
  const isPlaced = latitude !== undefined && longitude !== undefined;
  return html`<section class="panel">
    <header>
      <h2>${t('place')}</h2>
      ${
        isPlaced
          ? html`<a
              class="soft"
              href=${hrefTo(`/map?node=${record.nodeId}&center=${latitude},${longitude}&zoom=4`)}
              >${t('onMap')}</a
            >`
          : nothing
      }
    </header>
    ${
      isPlaced
        ? html`<tf-world .places=${places} label=${t('mapLabel')}></tf-world>`
        : html`<p class="soft">${t('noPlace')}</p>`
    }
    <dl class="facts">
      <dt>${t('farm')}</dt>
      <dd>
        <a href=${hrefTo(`/farms/${farmId}`)}>${farmName || String(farmId)}</a>,
        <a href=${hrefTo(`/nodes?farm=${farmId}`)}>${t('farmNodes', { n: nodesOfFarm })}</a>
        ${
          farmFreeIps === undefined
            ? nothing
            : html`<br /><span class="soft">${t('freeIps', { n: farmFreeIps })}</span>`
        }
      </dd>
      <dt>${t('place')}</dt>
      <dd>
        ${[record.city, country].filter(Boolean).join(', ') || t('unknownPlace')}
        ${
          countryCode
            ? html`<br /><a class="soft" href=${hrefTo(`/nodes?country=${countryCode}`)}
                  >${t('sameCountry', { country })}</a
                >`
            : nothing
        }
      </dd>
    </dl>
  </section>`;
}
