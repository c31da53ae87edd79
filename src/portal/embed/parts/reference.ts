import { html, nothing, type TemplateResult } from 'lit';
import { colours, cssColour, measures } from '../../../elements/tokens.ts';
import type { EmbedDraft } from '../embed-draft.ts';

const vmAttributes = [
  'preset',
  'cpu',
  'memory',
  'disk',
  'data',
  'image',
  'flist',
  'ipv4',
  'mycelium',
  'country',
  'region',
  'policy',
  'certified',
  'env',
  'sync-url',
] as const;

const mapAttributes = [
  'measure',
  'color-by',
  'country',
  'region',
  'farm',
  'hide',
  'center',
  'zoom',
  'height',
  'select',
  'selected',
  'readonly',
  'listed',
  'node-href',
] as const;

const vmEvents = [
  ['tf-ready', 'eventReady'],
  ['tf-deploy-request', 'eventRequest'],
  ['tf-deployed', 'eventDeployed'],
] as const;

const mapEvents = [
  ['tf-ready', 'eventMapReady'],
  ['tf-node-select', 'eventNodeSelect'],
  ['tf-map-region', 'eventRegion'],
  ['tf-map-view', 'eventView'],
] as const;

/** What a page may set, with the value that stands when it does not. */
const properties: readonly (readonly [name: string, usual: string])[] = [
  ...Object.entries(measures)
    .filter(([name]) => name !== 'mono')
    .map(([name, value]) => [`--tf-${name}`, value] as const),
  ...Object.entries(colours).map(
    ([name, { light, dark }]) =>
      [`--tf-${name}`, `light-dark(${cssColour(light)}, ${cssColour(dark)})`] as const,
  ),
];

/** What the weblet's tag understands. */
export function attributes({ weblet, words }: EmbedDraft): TemplateResult {
  const { t } = words;
  return table(
    t('attributes'),
    t('attributesWhy'),
    [t('attribute'), t('meaning')],
    weblet === 'vm'
      ? vmAttributes.map((name) => [name, t(`attr.${name}`)])
      : mapAttributes.map((name) => [name, t(`map.${name}`)]),
  );
}

/** What the weblet tells the page around it. */
export function events({ weblet, words }: EmbedDraft): TemplateResult {
  const { t } = words;
  return table(
    t('events'),
    t('eventsWhy'),
    [t('event'), t('when')],
    (weblet === 'vm' ? vmEvents : mapEvents).map(([name, when]) => [name, t(when)]),
  );
}

/** How a page gives a weblet its own colours and measures. */
export function styling({ words }: EmbedDraft): TemplateResult {
  const { t } = words;
  return html`<details>
    <summary>${t('styling')}</summary>
    ${table('', t('stylingWhy'), [t('property'), t('usual')], properties)}
  </details>`;
}

function table(
  heading: string,
  why: string,
  [first, second]: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): TemplateResult {
  return html`<section>
    <header>
      ${heading ? html`<h2>${heading}</h2>` : nothing}
      <p class="soft">${why}</p>
    </header>
    <table>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col">${second}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, words]) => html`
            <tr>
              <td><code>${name}</code></td>
              <td class="soft">${words}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </section>`;
}
