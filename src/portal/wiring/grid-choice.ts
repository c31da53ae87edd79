import { proxyAddress, REAL_NETWORKS } from '../../model/network.ts';
import type { GridChoice } from '../../model/network.ts';
import type { GridFault } from '../shell-view.ts';

/** The grid of this tab, and the one that new tabs open. */
const KEY = 'tf-grid';
const PARAMETERS = ['grid', 'proxy'] as const;

/**
 * The grid an address names: `?grid=main`, `?grid=custom&proxy=https://…` or `?grid=sim`. An address
 * that makes no sense is kept as it is, so that the page can say so. Undefined when it names none.
 */
export function gridNamed(query: URLSearchParams): GridChoice | undefined {
  const name = query.get('grid');
  if (name === 'sim') return { grid: 'sim' };
  const network = REAL_NETWORKS.find((known) => known === name);
  if (!network) return undefined;
  if (network !== 'custom') return { grid: 'live', network };
  const proxy = query.get('proxy') ?? '';
  return { grid: 'live', network, proxy: proxyAddress(proxy) ?? proxy };
}

/**
 * What an address says of a grid in vain: a name that no grid has, or a proxy that goes with the
 * grid "custom" only. Undefined when all of it counts.
 */
export function gridFault(query: URLSearchParams): GridFault | undefined {
  const name = query.get('grid');
  if (name && !gridNamed(query)) return { fault: 'unknown', name };
  if (query.has('proxy') && name !== 'custom') return { fault: 'proxy' };
  return undefined;
}

/**
 * The proxy of a link that this browser was never told to use, so that a person is asked first;
 * undefined when there is nothing to ask: a network everybody knows, a proxy that was opened here
 * before, or an address that is none and is never contacted.
 */
export function unknownProxy(named: GridChoice, remembered: GridChoice): string | undefined {
  if (named.grid === 'sim' || named.network !== 'custom') return undefined;
  if (gridQuery(named) === gridQuery(remembered)) return undefined;
  return proxyAddress(named.proxy ?? '');
}

/** What stands in an address for a real grid; nothing for the simulated one, which is the usual. */
export function gridQuery(choice: GridChoice): string {
  if (choice.grid === 'sim') return '';
  const query = new URLSearchParams({ grid: choice.network });
  if (choice.proxy !== undefined) query.set('proxy', choice.proxy);
  return query.toString();
}

/** The same address with the chosen grid in it. */
export function withGrid(address: URL, choice: GridChoice): URL {
  const next = new URL(address);
  for (const name of PARAMETERS) next.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(gridQuery(choice)))
    next.searchParams.set(name, value);
  return next;
}

/** Remembers the choice and opens the portal on it, at the same page. */
export function leaveFor(choice: GridChoice): void {
  rememberGrid(choice, true);
  const address = withGrid(new URL(location.href), choice);
  // Named in full once, so that nothing remembered elsewhere speaks louder.
  if (choice.grid === 'sim') address.searchParams.set('grid', 'sim');
  location.assign(address);
}

/** The grid a tab opens when its address names none. */
export function rememberedGrid(): GridChoice {
  return read(() => sessionStorage) ?? read(() => localStorage) ?? { grid: 'sim' };
}

export function rememberGrid(choice: GridChoice, always = false): void {
  write(() => sessionStorage, choice);
  if (always) write(() => localStorage, choice);
}

function read(storage: () => Storage): GridChoice | undefined {
  try {
    const text = storage().getItem(KEY);
    if (text === null) return undefined;
    return gridNamed(new URLSearchParams(text)) ?? { grid: 'sim' };
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, choice: GridChoice): void {
  try {
    storage().setItem(KEY, gridQuery(choice) || 'grid=sim');
  } catch {
    // Refused storage: the address names the grid each time.
  }
}
