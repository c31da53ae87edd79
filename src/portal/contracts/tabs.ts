import { html } from 'lit';
import { hrefTo } from '../href.ts';

export type ContractTab = 'contracts' | 'bills' | 'statement';

const paths: Readonly<Record<ContractTab, string>> = {
  contracts: '/contracts',
  bills: '/contracts/bills',
  statement: '/contracts/statement',
};

/** The three pages about contracts and money, side by side. */
export const contractTabs = (
  here: ContractTab,
  label: string,
  words: Readonly<Record<ContractTab, string>>,
) =>
  html`<nav class="tabs" aria-label=${label}>
    ${(Object.keys(paths) as ContractTab[]).map(
      (tab) =>
        html`<a href=${hrefTo(paths[tab])} aria-current=${tab === here ? 'page' : 'false'}
          >${words[tab]}</a
        >`,
    )}
  </nav>`;
