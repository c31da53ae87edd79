import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';
import { highlight, type CodeLanguage } from './highlight.ts';
import './tf-copy.ts';
import { tokens } from './tokens.styles.ts';

/**
 * Code to read and copy.
 *
 * @element tf-code
 */
export class TfCode extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        position: relative;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface-2);
      }
      pre {
        max-block-size: var(--tf-code-height, calc(var(--_rem) * 28));
        margin: 0;
        padding: 10px 44px 10px 14px;
        overflow: auto;
        border-radius: inherit;
        font-family: var(--_mono);
        font-size: var(--_text-s);
        line-height: 1.55;
        scrollbar-width: thin;
        tab-size: 2;
      }
      :host([wrap]) pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      tf-copy {
        position: absolute;
        inset-block-start: 5px;
        inset-inline-end: 5px;
        border-radius: var(--_radius);
        background: var(--_surface-2);
      }
      .comment {
        color: var(--_ink-2);
      }
      .string {
        color: var(--_good);
      }
      .number,
      .word {
        color: var(--_accent);
      }
      .name {
        color: var(--_sim);
      }
    `,
  ];

  @property() code = '';
  @property() language: CodeLanguage = 'text';
  /** What it is, for screen readers and the copy button. */
  @property() label = '';
  /** Breaks long lines instead of scrolling. */
  @property({ type: Boolean, reflect: true }) wrap = false;

  override render() {
    const pieces = highlight(this.code, this.language);
    return html`<pre tabindex="0" role="region" aria-label=${this.label}><code>${pieces.map(
        ({ text, token }) => (token === 'plain' ? text : html`<span class=${token}>${text}</span>`),
      )}</code></pre>
      <tf-copy .value=${this.code} what=${this.label}></tf-copy>`;
  }
}

define('tf-code', TfCode);

declare global {
  interface HTMLElementTagNameMap {
    'tf-code': TfCode;
  }
}
