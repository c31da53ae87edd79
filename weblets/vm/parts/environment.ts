import { html, type TemplateResult } from 'lit';
import { icon } from '../../../src/elements/icon.ts';
import { plus, trash } from '../../../src/elements/icons.ts';
import type { EnvVar } from '../../../src/specs/vm/vm-spec.ts';
import type { VmView } from '../vm-view.ts';
import { field, textField } from './field.ts';
import { more } from './more.ts';

/** Variables of the environment; their values are drawn as dots. */
export function environment(view: VmView): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  const { env } = form.spec;
  const content = html`<fieldset class="list">
    <legend class="visually-hidden">${t('environment')}</legend>
    <p class="say">${t('environmentHint')}</p>
    ${env.map((variable, i) => row(view, variable, i))}
    <button
      type="button"
      class="small"
      @click=${() => form.edit({ env: [...env, { key: '', value: '' }] })}
    >
      ${icon(plus)}${t('addVariable')}
    </button>
  </fieldset>`;
  const note = t('variables', { n: env.length });
  return more(t('environment'), note, env.length > 0, content);
}

function row(view: VmView, variable: EnvVar, i: number): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  const { env } = form.spec;
  const change = (part: Partial<EnvVar>) =>
    form.edit({ env: env.map((other, at) => (at === i ? { ...variable, ...part } : other)) });
  return html`<div class="entry two">
    ${textField(view, `env.${i}.key`, t('key'), variable.key, (key) => change({ key }))}
    ${field(
      view,
      `env.${i}.value`,
      t('value'),
      html`<input
        type="password"
        autocomplete="off"
        .value=${variable.value}
        @input=${(event: Event) => change({ value: (event.target as HTMLInputElement).value })}
      />`,
    )}
    <button
      type="button"
      class="quiet square"
      aria-label=${t('removeVariable', { name: variable.key })}
      @click=${() => form.edit({ env: env.filter((_, at) => at !== i) })}
    >
      ${icon(trash)}
    </button>
  </div>`;
}
