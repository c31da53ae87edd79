import { html, type TemplateResult } from 'lit';
import { hrefTo } from '../href.ts';
import type { BillingWords } from './billing-words.ts';

const tabs = [
  { name: 'contracts', path: '/contracts', words: 'tabContracts' },
  { name: 'bills', path: '/contracts/bills', words: 'tabBills' },
  { name: 'statement', path: '/contracts/statement', words: 'tabStatement' },
] as const;

/** The three pages about contracts and money, side by side. */
export const contractTabs = (
  here: (typeof tabs)[number]['name'],
  { t }: BillingWords,
): TemplateResult =>
  html`<nav class="tabs" aria-label=${t('tabs')}>
    ${tabs.map(
      ({ name, path, words }) =>
        html`<a href=${hrefTo(path)} aria-current=${name === here ? 'page' : 'false'}
          >${t(words)}</a
        >`,
    )}
  </nav>`;
