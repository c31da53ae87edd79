import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../src/elements/icon.ts';
import { keyRound } from '../../../src/elements/icons.ts';
import { keyName } from '../key-name.ts';
import type { VmView } from '../vm-view.ts';
import { field } from './field.ts';
import { latePart } from './late-part.ts';

/** Keys that may log in: chosen from those this browser knows, pasted, or made here. */
export function sshKeys(view: VmView): TemplateResult {
  const { form, words, keys } = view;
  const { t } = words;
  const missing = form.faultAt('sshKeys');
  return html`<fieldset data-path="sshKeys" @focusout=${(event: FocusEvent) => leave(view, event)}>
    <legend>${t('sshKeys')}</legend>
    ${keys.keys.map((key) => choice(view, key))} ${keys.fresh ? freshKey(view) : nothing}
    <div class="beside">
      ${field(
        view,
        'sshKeys.new',
        t('pasteKey'),
        html`<textarea
          class="code"
          rows="2"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder="ssh-ed25519 AAAA…"
          .value=${live(keys.typed)}
          @input=${(event: Event) => void keys.type((event.target as HTMLTextAreaElement).value)}
        ></textarea>`,
        { hint: missing ? '' : t(form.makesKey ? 'sshKeysMade' : 'sshKeysHint') },
      )}
      <button type="button" @click=${() => keys.generate()}>
        ${icon(keyRound)}${t('generateKey')}
      </button>
    </div>
    ${missing ? html`<p class="fault">${missing}</p>` : nothing}
    ${
      keys.hasNew
        ? html`<label class="choice">
            <input
              type="checkbox"
              .checked=${live(keys.remember)}
              @change=${(event: Event) =>
                (keys.remember = (event.target as HTMLInputElement).checked)}
            />${t('rememberKey')}
          </label>`
        : nothing
    }
  </fieldset>`;
}

/** The private half of a key that was made here. */
export const freshKey = latePart(async () => (await import('./fresh-key.ts')).drawFreshKey);

/** The keys are left when the focus goes elsewhere, not from one of them to the next. */
function leave({ form }: VmView, { currentTarget, relatedTarget }: FocusEvent): void {
  const isWithin = (currentTarget as Element).contains(relatedTarget as Node | null);
  if (!isWithin) form.leave('sshKeys');
}

function choice({ form, keys, words, showKey }: VmView, line: string): TemplateResult {
  const name = keyName(line);
  return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${live(form.spec.sshKeys.includes(line))}
        @change=${(event: Event) => keys.use(line, (event.target as HTMLInputElement).checked)}
      /><span>${name}<small>${line.split(' ', 1)[0]}</small></span>
    </label>
    ${
      keys.hasPrivate(line)
        ? html`<button type="button" class="link" @click=${() => showKey(line)}>
            ${words.t('showPrivateKey', { name })}
          </button>`
        : nothing
    }`;
}
