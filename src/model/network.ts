/** The networks of the real grid (protocol G.1); "custom" is a proxy that somebody runs himself. */
export const REAL_NETWORKS = ['main', 'test', 'qa', 'dev', 'custom'] as const;
export type RealNetwork = (typeof REAL_NETWORKS)[number];

/** Which grid a person looks at: the simulated one, or a real one; `proxy` only with "custom". */
export type GridChoice =
  | { readonly grid: 'sim' }
  | { readonly grid: 'live'; readonly network: RealNetwork; readonly proxy?: string };

/** Hosts that never leave this machine, where a plain connection is safe. */
const OWN = /^(localhost|127\.0\.0\.1)$/;

/**
 * The address of a proxy as it is asked: without query, fragment and last slash. Undefined when the
 * text is no address of a web server, or one to which the connection would be readable by others.
 */
export function proxyAddress(text: string): string | undefined {
  const given = text.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(given) ? given : `https://${given}`);
  } catch {
    return undefined;
  }
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && OWN.test(url.hostname));
  if (!isSafe || !url.hostname || url.username || url.password) return undefined;
  return url.origin + url.pathname.replace(/\/+$/, '');
}
