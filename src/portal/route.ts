/** The pages of the portal. */
export type PageName =
  | 'overview'
  | 'deploy'
  | 'deploy-vm'
  | 'deployments'
  | 'deployment'
  | 'contracts'
  | 'contract'
  | 'bills'
  | 'statement'
  | 'ledger'
  | 'ledger-changes'
  | 'ledger-block'
  | 'ledger-entry'
  | 'map'
  | 'activity'
  | 'embed'
  | 'nodes'
  | 'node'
  | 'farms'
  | 'farm'
  | 'farming'
  | 'statistics'
  | 'calculator'
  | 'settings'
  | 'simulation'
  | 'not-found';

/** Where a person is. */
export interface Route {
  readonly page: PageName;
  /** What the path names: the number of a deployment, a contract or a block, an entry's hash. */
  readonly id?: string;
}

const paths: Readonly<Record<string, PageName>> = {
  '/': 'overview',
  '/deploy': 'deploy',
  '/deploy/vm': 'deploy-vm',
  '/deployments': 'deployments',
  '/contracts': 'contracts',
  '/contracts/bills': 'bills',
  '/contracts/statement': 'statement',
  '/ledger': 'ledger',
  '/ledger/changes': 'ledger-changes',
  '/map': 'map',
  '/activity': 'activity',
  '/embed': 'embed',
  '/nodes': 'nodes',
  '/farms': 'farms',
  '/farms/simulator': 'farming',
  '/statistics': 'statistics',
  '/calculator': 'calculator',
  '/settings': 'settings',
  '/simulation': 'simulation',
};

/** Paths that end in what they name. */
const named: readonly (readonly [path: RegExp, page: PageName])[] = [
  [/^\/deployments\/(\d{1,16})$/, 'deployment'],
  [/^\/nodes\/(\d{1,9})$/, 'node'],
  [/^\/farms\/(\d{1,9})$/, 'farm'],
  [/^\/contracts\/(\d{1,16})$/, 'contract'],
  [/^\/ledger\/blocks\/(\d{1,15})$/, 'ledger-block'],
  [/^\/ledger\/entries\/(\d{1,15}|[0-9a-f]{64})$/, 'ledger-entry'],
];

/** @param path the part of a URL that stands after the portal's own folder; starts with a slash */
export function matchRoute(path: string): Route {
  const trimmed = path.replace(/(.)\/+$/, '$1');
  const page = Object.hasOwn(paths, trimmed) ? paths[trimmed] : undefined;
  if (page) return { page };
  for (const [pattern, page] of named) {
    const id = pattern.exec(trimmed)?.[1];
    if (id !== undefined) return { page, id };
  }
  return { page: 'not-found' };
}
