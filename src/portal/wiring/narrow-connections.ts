/**
 * From now on this page can reach its own origin and these addresses, and nothing else: a policy
 * stated later can only forbid more. So the simulated grid asks nobody, and a real one its proxies.
 */
export function narrowConnections(addresses: readonly string[]): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  const origins = addresses.map((address) => new URL(address).origin);
  meta.content = `connect-src ${["'self'", ...origins].join(' ')}`;
  document.head.append(meta);
}
