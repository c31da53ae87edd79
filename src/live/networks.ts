import type { RealNetwork } from '../model/network.ts';
import { proxyAddress, REAL_NETWORKS } from '../model/network.ts';
import { GridError } from '../ports/errors.ts';

/** Primary and mirror of the grid proxy on each network (protocol G.1). */
const PROXIES: Readonly<Record<Exclude<RealNetwork, 'custom'>, readonly string[]>> = {
  main: ['https://gridproxy.grid.tf', 'https://gridproxy.grid.threefold.me'],
  test: ['https://gridproxy.test.grid.tf', 'https://gridproxy.test.threefold.me'],
  qa: ['https://gridproxy.qa.grid.tf', 'https://gridproxy.qa.threefold.me'],
  dev: ['https://gridproxy.dev.grid.tf', 'https://gridproxy.dev.threefold.me'],
};

/** @throws GridError `proxy.address` for a network there is not */
export function networkNamed(name: string): RealNetwork {
  const found = REAL_NETWORKS.find((known) => known === name);
  if (!found) throw new GridError('proxy.address', { address: name });
  return found;
}

/**
 * Addresses of a network's proxies, the usual one first.
 *
 * @param proxy the address of a "custom" network's only proxy
 * @throws GridError `proxy.address` when that is none
 */
export function proxiesOf(network: RealNetwork, proxy = ''): readonly string[] {
  if (network !== 'custom') return PROXIES[network];
  const address = proxyAddress(proxy);
  if (address === undefined)
    throw new GridError('proxy.address', { address: withoutSecret(proxy) });
  return [address];
}

/** Name under which this browser keeps things of a network; a custom one is its address. */
export const gridName = (network: RealNetwork, proxy = ''): string =>
  network === 'custom' ? `custom:${proxyAddress(proxy) ?? ''}` : network;

/** What is told of an address that is refused: not its password. */
const withoutSecret = (address: string): string => address.replace(/\/\/[^/]*@/, '//…@');
