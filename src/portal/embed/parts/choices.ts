import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-field.ts';
import { IMAGES } from '../../../specs/vm/images.ts';
import { PRESET_NAMES, type PresetName } from '../../../specs/vm/presets.ts';
import { MEASURES, type Measure } from '../../../../weblets/node-map/measures.ts';
import { WEBLETS, type EmbedStyle } from '../embed-code.ts';
import type { EmbedDraft } from '../embed-draft.ts';

const themes = [
  ['page', 'themePage'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
] as const;

const languageNames = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const;

const usualAccent = '#0f6b7c';

/** Which weblet it is, what it is set to and how it looks. */
export function choices(draft: EmbedDraft): TemplateResult {
  const { countries } = draft.view;
  const { t } = draft.words;
  const { country, lang } = draft.presets;
  return html`<section class="panel set">
    <header><h2>${t('choose')}</h2></header>
    <div class="choices">
      <tf-field label=${t('weblet')}>
        <select @change=${(event: Event) => draft.present(valueOf(event))}>
          ${WEBLETS.map(
            (name) => html`
              <option value=${name} ?selected=${name === draft.weblet}>
                ${t(`weblet.${name}`)}
              </option>
            `,
          )}
        </select>
      </tf-field>
      ${draft.weblet === 'vm' ? machine(draft) : measure(draft)}
      <tf-field label=${t('country')}>
        <select @change=${(event: Event) => draft.choose({ country: valueOf(event) })}>
          <option value="">${t('countryAny')}</option>
          ${countries.map(
            ({ code, name }) =>
              html`<option value=${code} ?selected=${code === country}>${name}</option>`,
          )}
        </select>
      </tf-field>
      <tf-field label=${t('language')}>
        <select @change=${(event: Event) => draft.choose({ lang: valueOf(event) })}>
          <option value="">${t('languagePage')}</option>
          ${languageNames.map(
            ([tag, name]) =>
              html`<option value=${tag} lang=${tag} ?selected=${tag === lang}>${name}</option>`,
          )}
        </select>
      </tf-field>
      <tf-field label=${t('theme')}>
        <select @change=${(event: Event) => draft.dress({ theme: themeOf(event) })}>
          ${themes.map(
            ([name, words]) => html`
              <option value=${name} ?selected=${name === draft.look.theme}>${t(words)}</option>
            `,
          )}
        </select>
      </tf-field>
      <tf-field label=${t('radius')}>
        <input
          type="range"
          max="16"
          .value=${draft.look.radius.replace('px', '') || '6'}
          @input=${(event: Event) => draft.dress({ radius: `${valueOf(event)}px` })}
        />
      </tf-field>
      <tf-field label=${t('accent')}>
        <div class="colour" role="group">
          <input
            type="color"
            aria-label=${t('accent')}
            .value=${draft.look.accent || usualAccent}
            @input=${(event: Event) => draft.dress({ accent: valueOf(event) })}
          />
          <button
            type="button"
            class="quiet"
            ?disabled=${!draft.look.accent}
            @click=${() => draft.dress({ accent: '' })}
          >
            ${t('accentReset')}
          </button>
        </div>
      </tf-field>
      ${draft.weblet === 'vm' ? ipv4(draft) : nothing}
    </div>
  </section>`;
}

function machine(draft: EmbedDraft): TemplateResult {
  const { t } = draft.words;
  const { preset, image } = draft.presets;
  return html`<tf-field label=${t('preset')}>
      <select @change=${(event: Event) => draft.choose({ preset: valueOf(event) as PresetName })}>
        ${PRESET_NAMES.map(
          (name) => html`
            <option value=${name} ?selected=${name === preset}>
              ${draft.vmWords.t(`preset.${name}`)}
            </option>
          `,
        )}
      </select>
    </tf-field>
    <tf-field label=${t('image')}>
      <select @change=${(event: Event) => draft.choose({ image: valueOf(event) })}>
        <option value="">${t('imageAny')}</option>
        ${IMAGES.map(({ kind, id, title }) => {
          const value = `${kind}/${id}`;
          const which = draft.vmWords.t(kind === 'full' ? 'imageFull' : 'imageMicro');
          return html`<option value=${value} ?selected=${value === image}>
            ${title} (${which})
          </option>`;
        })}
      </select>
    </tf-field>`;
}

function measure(draft: EmbedDraft): TemplateResult {
  return html`<tf-field label=${draft.mapWords.t('map.area')}>
    <select @change=${(event: Event) => draft.choose({ measure: valueOf(event) as Measure })}>
      ${MEASURES.map(
        (name) => html`
          <option value=${name} ?selected=${name === draft.presets.measure}>
            ${draft.mapWords.t(`map.${name}`)}
          </option>
        `,
      )}
    </select>
  </tf-field>`;
}

function ipv4(draft: EmbedDraft): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${draft.presets.ipv4}
      @change=${(event: Event) =>
        draft.choose({ ipv4: (event.target as HTMLInputElement).checked })}
    />
    ${draft.words.t('ipv4')}
  </label>`;
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement).value;

const themeOf = (event: Event): EmbedStyle['theme'] => {
  const value = valueOf(event);
  return value === 'light' || value === 'dark' ? value : 'page';
};
