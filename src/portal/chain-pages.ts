import type { PageName } from './route.ts';

/** What each page needs that a grid which is only read cannot give; the others work on any grid. */
export const chainPages: Partial<
  Record<
    PageName,
    'overview' | 'deploy' | 'deployments' | 'activity' | 'simulation' | 'statement' | 'ledger'
  >
> = {
  overview: 'overview',
  deploy: 'deploy',
  'deploy-vm': 'deploy',
  deployments: 'deployments',
  deployment: 'deployments',
  activity: 'activity',
  simulation: 'simulation',
  statement: 'statement',
  ledger: 'ledger',
  'ledger-changes': 'ledger',
  'ledger-block': 'ledger',
  'ledger-entry': 'ledger',
};
