/** The pages of the portal. */
export type PageName =
  | 'overview'
  | 'deploy'
  | 'deploy-vm'
  | 'deployments'
  | 'deployment'
  | 'map'
  | 'activity'
  | 'embed'
  | 'settings'
  | 'simulation'
  | 'not-found';

/** Where a person is. */
export interface Route {
  readonly page: PageName;
  /** What the path names: the number of a deployment. */
  readonly id?: string;
}

const paths: Readonly<Record<string, PageName>> = {
  '/': 'overview',
  '/deploy': 'deploy',
  '/deploy/vm': 'deploy-vm',
  '/deployments': 'deployments',
  '/map': 'map',
  '/activity': 'activity',
  '/embed': 'embed',
  '/settings': 'settings',
  '/simulation': 'simulation',
};

/** @param path the part of a URL that stands after the portal's own folder; starts with a slash */
export function matchRoute(path: string): Route {
  const trimmed = path.replace(/(.)\/+$/, '$1');
  const page = Object.hasOwn(paths, trimmed) ? paths[trimmed] : undefined;
  if (page) return { page };
  const id = /^\/deployments\/(\d{1,16})$/.exec(trimmed)?.[1];
  return id ? { page: 'deployment', id } : { page: 'not-found' };
}
