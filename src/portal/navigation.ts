import * as outline from '../elements/icons.ts';
import type { PageName } from './route.ts';

/**
 * Where a link stands: `main` ones are always in sight, also in the bar of a phone; `explore` ones
 * have a heading of their own beside the page and a tab in the bar; `more` ones stand at the end.
 */
export type NavGroup = 'main' | 'explore' | 'more';

export interface NavItem {
  readonly page: PageName;
  readonly path: string;
  readonly icon: string;
  readonly group: NavGroup;
  /** Only a simulated grid has it. */
  readonly simulatedOnly?: boolean;
}

/** The pages a person goes to, in their order. */
export const navigation: readonly NavItem[] = [
  { page: 'overview', path: '/', icon: outline.house, group: 'main' },
  { page: 'deploy', path: '/deploy', icon: outline.rocket, group: 'main' },
  { page: 'deployments', path: '/deployments', icon: outline.server, group: 'main' },

  { page: 'map', path: '/map', icon: outline.map, group: 'explore' },
  { page: 'nodes', path: '/nodes', icon: outline.server, group: 'explore' },
  { page: 'farms', path: '/farms', icon: outline.warehouse, group: 'explore' },
  { page: 'statistics', path: '/statistics', icon: outline.chartPie, group: 'explore' },
  { page: 'calculator', path: '/calculator', icon: outline.calculator, group: 'explore' },
  { page: 'contracts', path: '/contracts', icon: outline.receiptText, group: 'explore' },
  {
    page: 'ledger',
    path: '/ledger',
    icon: outline.scrollText,
    group: 'explore',
    simulatedOnly: true,
  },

  { page: 'activity', path: '/activity', icon: outline.activity, group: 'more' },
  { page: 'embed', path: '/embed', icon: outline.code, group: 'more' },
  {
    page: 'simulation',
    path: '/simulation',
    icon: outline.flaskConical,
    group: 'more',
    simulatedOnly: true,
  },
  { page: 'settings', path: '/settings', icon: outline.settings, group: 'more' },
];

/** Pages that have no link in the navigation and are found in the palette all the same. */
export const furtherPages: readonly NavItem[] = [
  { page: 'bills', path: '/contracts/bills', icon: outline.receiptText, group: 'explore' },
  { page: 'statement', path: '/contracts/statement', icon: outline.receiptText, group: 'explore' },
  {
    page: 'ledger-changes',
    path: '/ledger/changes',
    icon: outline.gitCompareArrows,
    group: 'explore',
    simulatedOnly: true,
  },
];

/** Pages without a link of their own, and the link they belong to. */
export const sections: Partial<Record<PageName, PageName>> = {
  'deploy-vm': 'deploy',
  node: 'nodes',
  farm: 'farms',
  farming: 'farms',
  deployment: 'deployments',
  contract: 'contracts',
  bills: 'contracts',
  statement: 'contracts',
  'ledger-changes': 'ledger',
  'ledger-block': 'ledger',
  'ledger-entry': 'ledger',
};
