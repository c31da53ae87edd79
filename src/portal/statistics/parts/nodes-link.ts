import { html, type TemplateResult } from 'lit';
import { hrefTo } from '../../href.ts';

/** A number that leads to the nodes behind it. */
export const nodesLink = (query: string, words: string): TemplateResult =>
  html`<a class="number-link" href=${hrefTo(`/nodes?${query}`)}>${words}</a>`;
