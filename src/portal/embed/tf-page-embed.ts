import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { tables } from '../../elements/tables.styles.ts';
import '../../elements/tf-code.ts';
import '../../elements/tf-copy.ts';
import '../../elements/tf-field.ts';
import { colours, cssColour, measures } from '../../elements/tokens.ts';
import { Words } from '../../elements/words.ts';
import { embed } from '../../messages/embed.ts';
import { map } from '../../messages/map.ts';
import { portal } from '../../messages/portal.ts';
import { vm } from '../../messages/vm.ts';
import { MEASURES, type Measure } from '../../../weblets/node-map/measures.ts';
import { IMAGES } from '../../specs/vm/images.ts';
import { PRESET_NAMES, type PresetName } from '../../specs/vm/presets.ts';
import { pageStyles } from '../page.styles.ts';
import {
  ALL,
  WEBLETS,
  embedCode,
  embedPolicy,
  pinnedFiles,
  styleRules,
  type EmbedStyle,
  type WebletName,
} from './embed-code.ts';
import type { EmbedView } from './embed-view.ts';
import { embedStyles } from './embed.styles.ts';
import '../../../weblets/vm/tf-vm.ts';

const mapEvents = [
  ['tf-ready', 'eventMapReady'],
  ['tf-node-select', 'eventNodeSelect'],
  ['tf-map-region', 'eventRegion'],
  ['tf-map-view', 'eventView'],
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

/** What was chosen for the tag; '' leaves the choice to the visitor. */
interface Presets {
  readonly preset: PresetName;
  readonly image: string;
  readonly country: string;
  readonly ipv4: boolean;
  readonly lang: string;
  readonly measure: Measure;
}

const themes = [
  ['page', 'themePage'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
] as const;

const languageNames = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const;

const events = [
  ['tf-ready', 'eventReady'],
  ['tf-deploy-request', 'eventRequest'],
  ['tf-deployed', 'eventDeployed'],
] as const;

const attributes = [
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

const usualAccent = '#0f6b7c';

/**
 * The form live beside the code that puts it on another page.
 *
 * @element tf-page-embed
 */
export class TfPageEmbed extends LitElement {
  static override styles = [...controls, tables, pageStyles, embedStyles];

  @property({ attribute: false }) view: EmbedView | undefined;

  @state() private presets: Presets = {
    preset: 'small',
    image: '',
    country: '',
    ipv4: false,
    lang: '',
    measure: 'cru',
  };
  @state() private weblet: WebletName = 'vm';
  @state() private look: EmbedStyle = { theme: 'page', accent: '', radius: '' };

  readonly #words = new Words(this, embed);
  /** Words with the same keys in other areas. */
  readonly #shell = new Words(this, portal);
  readonly #form = new Words(this, vm);
  readonly #map = new Words(this, map);

  override render() {
    const { t } = this.#words;
    const { view } = this;
    return html`
      <div class="head">
        <div>
          <h1>${this.#shell.t('page.embed')}</h1>
          <p class="lead">${t('lead')}</p>
        </div>
      </div>
      ${view ? this.#renderView(view) : html`<div class="pending"></div>`}
    `;
  }

  protected override updated(): void {
    const page = this.renderRoot.querySelector<HTMLElement>('.page');
    if (!page) return;
    // Style attributes are forbidden by a strict policy, the object model is not.
    for (const name of ['color-scheme', '--tf-accent', '--tf-radius'])
      page.style.removeProperty(name);
    for (const [name, value] of styleRules(this.look)) page.style.setProperty(name, value);
  }

  #renderView(view: EmbedView) {
    return html`<div class="sides">
        ${this.#renderChoices(view)}${this.#renderLive()}${this.#renderCode(view)}
        ${this.#renderPolicy(view)}
      </div>
      <div class="tables">
        <div>${this.#renderAttributes()}</div>
        <div>${this.#renderEvents()}${this.#renderStyling()}</div>
      </div>
      ${this.#renderFiles(view)}`;
  }

  #renderChoices({ countries }: EmbedView) {
    const { t } = this.#words;
    const { country, lang } = this.presets;
    return html`<section class="panel set">
      <header><h2>${t('choose')}</h2></header>
      <div class="choices">
        <tf-field label=${t('weblet')}>
          <select @change=${(event: Event) => this.#present(valueOf(event))}>
            ${WEBLETS.map(
              (name) => html`
                <option value=${name} ?selected=${name === this.weblet}>
                  ${t(`weblet.${name}`)}
                </option>
              `,
            )}
          </select>
        </tf-field>
        ${this.weblet === 'vm' ? this.#renderMachine() : this.#renderMeasure()}
        <tf-field label=${t('country')}>
          <select @change=${(event: Event) => this.#choose({ country: valueOf(event) })}>
            <option value="">${t('countryAny')}</option>
            ${countries.map(
              ({ code, name }) =>
                html`<option value=${code} ?selected=${code === country}>${name}</option>`,
            )}
          </select>
        </tf-field>
        <tf-field label=${t('language')}>
          <select @change=${(event: Event) => this.#choose({ lang: valueOf(event) })}>
            <option value="">${t('languagePage')}</option>
            ${languageNames.map(
              ([tag, name]) =>
                html`<option value=${tag} lang=${tag} ?selected=${tag === lang}>${name}</option>`,
            )}
          </select>
        </tf-field>
        <tf-field label=${t('theme')}>
          <select @change=${(event: Event) => this.#dress({ theme: themeOf(event) })}>
            ${themes.map(
              ([name, words]) => html`
                <option value=${name} ?selected=${name === this.look.theme}>${t(words)}</option>
              `,
            )}
          </select>
        </tf-field>
        <tf-field label=${t('radius')}>
          <input
            type="range"
            max="16"
            .value=${this.look.radius.replace('px', '') || '6'}
            @input=${(event: Event) => this.#dress({ radius: `${valueOf(event)}px` })}
          />
        </tf-field>
        <tf-field label=${t('accent')}>
          <div class="colour" role="group">
            <input
              type="color"
              aria-label=${t('accent')}
              .value=${this.look.accent || usualAccent}
              @input=${(event: Event) => this.#dress({ accent: valueOf(event) })}
            />
            <button
              type="button"
              class="quiet"
              ?disabled=${!this.look.accent}
              @click=${() => this.#dress({ accent: '' })}
            >
              ${t('accentReset')}
            </button>
          </div>
        </tf-field>
        ${this.weblet === 'vm' ? this.#renderIpv4() : nothing}
      </div>
    </section>`;
  }

  #renderMachine() {
    const { t } = this.#words;
    const { preset, image } = this.presets;
    return html`<tf-field label=${t('preset')}>
        <select @change=${(event: Event) => this.#choose({ preset: valueOf(event) as PresetName })}>
          ${PRESET_NAMES.map(
            (name) => html`
              <option value=${name} ?selected=${name === preset}>
                ${this.#form.t(`preset.${name}`)}
              </option>
            `,
          )}
        </select>
      </tf-field>
      <tf-field label=${t('image')}>
        <select @change=${(event: Event) => this.#choose({ image: valueOf(event) })}>
          <option value="">${t('imageAny')}</option>
          ${IMAGES.map(({ kind, id, title }) => {
            const value = `${kind}/${id}`;
            const which = this.#form.t(kind === 'full' ? 'imageFull' : 'imageMicro');
            return html`<option value=${value} ?selected=${value === image}>
              ${title} (${which})
            </option>`;
          })}
        </select>
      </tf-field>`;
  }

  #renderMeasure() {
    return html`<tf-field label=${this.#map.t('map.area')}>
      <select @change=${(event: Event) => this.#choose({ measure: valueOf(event) as Measure })}>
        ${MEASURES.map(
          (name) => html`
            <option value=${name} ?selected=${name === this.presets.measure}>
              ${this.#map.t(`map.${name}`)}
            </option>
          `,
        )}
      </select>
    </tf-field>`;
  }

  #renderIpv4() {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${this.presets.ipv4}
        @change=${(event: Event) =>
          this.#choose({ ipv4: (event.target as HTMLInputElement).checked })}
      />
      ${this.#words.t('ipv4')}
    </label>`;
  }

  #renderCode(view: EmbedView) {
    const { t, format } = this.#words;
    const all = view.files.find(({ name }) => name === ALL);
    const hashed = view.files.some(({ name }) => name === `${this.weblet}.js`);
    return html`<section class="panel code">
      <header><h2>${t('code')}</h2></header>
      <p class="soft">${t(hashed ? 'codeWhy' : 'codeUnhashed')}</p>
      <tf-code
        language="html"
        label=${t('code')}
        .code=${embedCode({ ...view, weblet: this.weblet, attributes: this.#attributes(), style: this.look })}
      ></tf-code>
      ${
        all && view.startSize !== undefined && this.weblet === 'vm'
          ? html`<p class="soft">
              ${t('allWhy', {
                file: ALL,
                size: format.bytes(all.gzip),
                split: format.bytes(view.startSize),
              })}
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderPolicy({ folder, files }: EmbedView) {
    const { t } = this.#words;
    return html`<section class="panel policy">
      <header><h2>${t('policy')}</h2></header>
      <p class="soft">${t('policyWhy')}</p>
      <tf-code label=${t('policy')} .code=${embedPolicy(new URL(folder).origin)}></tf-code>
      ${
        files.length > 0
          ? html`<details>
              <summary>${t('pin')}</summary>
              <p class="soft">${t('pinWhy')}</p>
              <tf-code
                language="html"
                label=${t('pin')}
                .code=${pinnedFiles(folder, files)}
              ></tf-code>
            </details>`
          : nothing
      }
    </section>`;
  }

  #renderLive() {
    const { t } = this.#words;
    const key = JSON.stringify([this.weblet, this.presets]);
    return html`<div class="window panel flush">
      <div class="bar">
        <svg width="46" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5"></circle>
          <circle cx="23" cy="6" r="4.5"></circle>
          <circle cx="40" cy="6" r="4.5"></circle>
        </svg>
        <span>${t('liveAddress')}</span>
      </div>
      <div class="page" tabindex="0" role="region" aria-label=${t('live')}>
        ${keyed(key, this.weblet === 'vm' ? this.#liveForm() : this.#liveMap())}
      </div>
    </div>`;
  }

  #liveForm() {
    const { preset, image, country, ipv4, lang } = this.presets;
    return html`<tf-vm
      preset=${preset}
      image=${image || nothing}
      country=${country || nothing}
      ?ipv4=${ipv4}
      lang=${lang || nothing}
    ></tf-vm>`;
  }

  #liveMap() {
    const { measure, country, lang } = this.presets;
    return html`<tf-node-map
      measure=${measure}
      country=${country || nothing}
      lang=${lang || nothing}
    ></tf-node-map>`;
  }

  #renderAttributes() {
    const { t } = this.#words;
    return this.#renderTable(
      t('attributes'),
      t('attributesWhy'),
      [t('attribute'), t('meaning')],
      this.weblet === 'vm'
        ? attributes.map((name) => [name, t(`attr.${name}`)])
        : mapAttributes.map((name) => [name, this.#words.t(`map.${name}`)]),
    );
  }

  #renderEvents() {
    const { t } = this.#words;
    return this.#renderTable(
      t('events'),
      t('eventsWhy'),
      [t('event'), t('when')],
      (this.weblet === 'vm' ? events : mapEvents).map(([name, words]) => [name, t(words)]),
    );
  }

  #renderStyling() {
    const { t } = this.#words;
    return html`<details>
      <summary>${t('styling')}</summary>
      ${this.#renderTable('', t('stylingWhy'), [t('property'), t('usual')], properties)}
    </details>`;
  }

  #renderTable(
    heading: string,
    why: string,
    [first, second]: readonly [string, string],
    rows: readonly (readonly [string, string])[],
  ) {
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

  #renderFiles({ files }: EmbedView) {
    const { t, format } = this.#words;
    if (files.length === 0) return nothing;
    return html`<section>
      <details>
        <summary>${t('files')}<span class="soft">${t('filesWhy')}</span></summary>
        <div class="table-scroll panel flush" tabindex="0" role="region" aria-label=${t('files')}>
          <table>
            <thead>
              <tr>
                <th scope="col">${t('file')}</th>
                <th scope="col" class="number">${t('size')}</th>
                <th scope="col">${t('hash')}</th>
              </tr>
            </thead>
            <tbody>
              ${files.map(
                ({ name, gzip, integrity }) => html`
                  <tr>
                    <td><code>${name}</code></td>
                    <td class="number">${format.bytes(gzip)}</td>
                    <td>
                      <span class="hash">
                        <code>${integrity}</code>
                        <tf-copy .value=${integrity} what=${name}></tf-copy>
                      </span>
                    </td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }

  #attributes(): readonly (readonly [string, string])[] {
    const { preset, image, country, ipv4, lang, measure } = this.presets;
    const shared = [
      ...(country ? [['country', country] as const] : []),
      ...(lang ? [['lang', lang] as const] : []),
    ];
    if (this.weblet === 'node-map') return [['measure', measure], ...shared];
    return [
      ['preset', preset],
      ...(image ? [['image', image] as const] : []),
      ...(country ? [['country', country] as const] : []),
      ...(ipv4 ? [['ipv4', ''] as const] : []),
      ...(lang ? [['lang', lang] as const] : []),
    ];
  }

  /** The code of another weblet comes when it is wanted. */
  #present(name: string): void {
    this.weblet = WEBLETS.find((known) => known === name) ?? 'vm';
    if (this.weblet === 'node-map') void import('../../../weblets/node-map/tf-node-map.ts');
  }

  #choose(change: Partial<Presets>): void {
    this.presets = { ...this.presets, ...change };
  }

  #dress(change: Partial<EmbedStyle>): void {
    this.look = { ...this.look, ...change };
  }
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement).value;

const themeOf = (event: Event): EmbedStyle['theme'] => {
  const value = valueOf(event);
  return value === 'light' || value === 'dark' ? value : 'page';
};

define('tf-page-embed', TfPageEmbed);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-embed': TfPageEmbed;
  }
}
