import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../elements/controls.styles.ts';
import { define } from '../../elements/define.ts';
import { tables } from '../../elements/tables.styles.ts';
import { Words } from '../../elements/words.ts';
import { embed } from '../../messages/embed.ts';
import { map } from '../../messages/map.ts';
import { portal } from '../../messages/portal.ts';
import { vm } from '../../messages/vm.ts';
import { pageStyles } from '../page.styles.ts';
import { WEBLETS, styleRules, type EmbedStyle, type WebletName } from './embed-code.ts';
import type { EmbedDraft } from './embed-draft.ts';
import type { EmbedView } from './embed-view.ts';
import type {} from './tf-embed-reference.ts';
import { embedStyles } from './embed.styles.ts';
import { choices } from './parts/choices.ts';
import { code, policy } from './parts/code.ts';
import { files } from './parts/files.ts';
import { live } from './parts/live.ts';
import { USUAL_PRESETS, attributesOf, type Presets } from './presets.ts';

/**
 * The form live beside the code that puts it on another page.
 *
 * @element tf-page-embed
 */
export class TfPageEmbed extends LitElement {
  static override styles = [...controls, tables, pageStyles, embedStyles];

  @property({ attribute: false }) view: EmbedView | undefined;

  @state() private presets = USUAL_PRESETS;
  @state() private weblet: WebletName = 'vm';
  @state() private look: EmbedStyle = { theme: 'page', accent: '', radius: '' };

  readonly #words = new Words(this, embed);
  /** Words with the same keys in other areas. */
  readonly #shell = new Words(this, portal);
  readonly #vmWords = new Words(this, vm);
  readonly #mapWords = new Words(this, map);

  override connectedCallback(): void {
    super.connectedCallback();
    // The manifest is read after the form, which is what most come for.
    void import('./tf-embed-reference.ts');
  }

  override render() {
    const { view } = this;
    return html`
      <div class="head">
        <div>
          <h1>${this.#shell.t('page.embed')}</h1>
          <p class="lead">${this.#words.t('lead')}</p>
        </div>
      </div>
      ${view ? this.#renderDraft(this.#draft(view)) : html`<div class="pending"></div>`}
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

  #renderDraft(draft: EmbedDraft) {
    return html`<div class="sides">
        ${choices(draft)}${live(draft)}${code(draft)} ${policy(draft)}
      </div>
      <tf-embed-reference
        weblet=${draft.weblet}
        .attributesOfTag=${attributesOf(draft.weblet, draft.presets)}
      ></tf-embed-reference>
      ${files(draft)}`;
  }

  #draft(view: EmbedView): EmbedDraft {
    const { weblet, presets, look } = this;
    return {
      view,
      weblet,
      presets,
      look,
      words: this.#words,
      vmWords: this.#vmWords,
      mapWords: this.#mapWords,
      present: this.#present,
      choose: this.#choose,
      dress: this.#dress,
    };
  }

  /** The code of another weblet comes when it is wanted. */
  #present = (name: string): void => {
    this.weblet = WEBLETS.find((known) => known === name) ?? 'vm';
    if (this.weblet === 'node-map') void import('../../../weblets/node-map/tf-node-map.ts');
  };

  #choose = (change: Partial<Presets>): void => {
    this.presets = { ...this.presets, ...change };
  };

  #dress = (change: Partial<EmbedStyle>): void => {
    this.look = { ...this.look, ...change };
  };
}

define('tf-page-embed', TfPageEmbed);

declare global {
  interface HTMLElementTagNameMap {
    'tf-page-embed': TfPageEmbed;
  }
}
