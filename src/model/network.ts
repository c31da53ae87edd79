/** The networks of the real grid (protocol G.1); "custom" is a proxy that somebody runs himself. */
export const REAL_NETWORKS = ['main', 'test', 'qa', 'dev', 'custom'] as const;
export type RealNetwork = (typeof REAL_NETWORKS)[number];

/** Which grid a person looks at: the simulated one, or a real one; `proxy` only with "custom". */
export type GridChoice =
  | { readonly grid: 'sim' }
  | { readonly grid: 'live'; readonly network: RealNetwork; readonly proxy?: string };

/** Hosts that never leave this machine, where a plain connection is safe. */
const OWN = /^(localhost|127\.0\.0\.1)$/;

/** Why a text is no address of a proxy: no address at all, readable by others, or with a secret. */
export type AddressFault = 'none' | 'plain' | 'secret';

/**
 * Reads the address of a proxy: `address` is how it is asked, without query, fragment and last slash.
 * One with a name and a password in it is refused, because it would stand in every link.
 */
export function readProxyAddress(
  text: string,
): { readonly address: string } | { readonly fault: AddressFault } {
  const given = text.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(given) ? given : `https://${given}`);
  } catch {
    return { fault: 'none' };
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  // Some browsers take a host with spaces in it, and write them otherwise.
  if (!isWeb || !/^[\w.-]+$|^\[/.test(url.hostname)) return { fault: 'none' };
  if (url.username || url.password) return { fault: 'secret' };
  if (url.protocol === 'http:' && !OWN.test(url.hostname)) return { fault: 'plain' };
  return { address: url.origin + url.pathname.replace(/\/+$/, '') };
}

/** The address of a proxy as it is asked; undefined when the text is none. */
export function proxyAddress(text: string): string | undefined {
  const read = readProxyAddress(text);
  return 'address' in read ? read.address : undefined;
}
