import type { Fault, FaultTarget, WorldState } from '../../ports/world.ts';

/** Which simulated grid: the same seed and size are the same grid everywhere. */
export interface WorldName {
  readonly seed: string;
  readonly nodes: number;
}

/** A moment of a simulated grid, as `World.link()` writes it into an address. */
export interface WorldMoment {
  /** Seconds since 1970 where the world began. */
  readonly from: number;
  /** Grid time, milliseconds since 1970. */
  readonly at: number;
  readonly rate: number;
  /** Average TFT price, mUSD. */
  readonly tftPrice: number | undefined;
  readonly faults: readonly Fault[];
}

export const DEFAULT_WORLD: WorldName = { seed: 'threefold', nodes: 1800 };
export const MOST_NODES = 200_000;
export const LONGEST_SEED = 64;
const MAX_RATE = 3600;
/** The year 2200: whatever is later was not meant. */
const LATEST = 7_258_118_400;

/** The parameters of an address that speak of a world. */
const parameters = ['seed', 'nodes', 'from', 'at', 'rate', 'tft', 'fault'] as const;

/** The world an address names; what it leaves out is as in `usual`. Undefined when it names none. */
export function worldNamed(query: URLSearchParams, usual: WorldName): WorldName | undefined {
  const seed = query.get('seed')?.trim().slice(0, LONGEST_SEED);
  const nodes = whole(query.get('nodes'), 1, MOST_NODES);
  if (!seed && nodes === undefined) return undefined;
  return { seed: seed || usual.seed, nodes: nodes ?? usual.nodes };
}

/** The moment an address names, if it does; faults that make no sense are left out. */
export function momentNamed(query: URLSearchParams): WorldMoment | undefined {
  const from = whole(query.get('from'), 0, LATEST);
  const at = whole(query.get('at'), 0, LATEST * 1000);
  if (from === undefined || at === undefined || at < from * 1000) return undefined;
  return {
    from,
    at,
    rate: whole(query.get('rate'), 0, MAX_RATE) ?? 1,
    tftPrice: whole(query.get('tft'), 1, 1_000_000),
    faults: query.getAll('fault').flatMap((text) => faultFrom(text) ?? []),
  };
}

/**
 * What an address says to open this world at this moment, as `World.link()` does. A world in which
 * nothing has happened is named, and begins whenever it is opened.
 */
export function worldQueryString(state: WorldState): string {
  const { seed, nodes, startedAt, now, rate, tftPrice, faults, entries } = state;
  const query = new URLSearchParams({ seed, nodes: String(nodes) });
  if (entries === 0) return query.toString();
  query.set('from', String(Math.floor(startedAt / 1000)));
  query.set('at', String(now));
  query.set('rate', String(rate));
  query.set('tft', String(tftPrice));
  for (const { since: _, ...fault } of faults) query.append('fault', JSON.stringify(fault));
  return query.toString();
}

/** The same address without the parameters that speak of a world. */
export function withoutWorld(address: URL): URL {
  const rest = new URL(address);
  for (const name of parameters) rest.searchParams.delete(name);
  return rest;
}

function whole(text: string | null, least: number, most: number): number | undefined {
  if (!text || !/^\d{1,15}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

function faultFrom(text: string): Fault | undefined {
  let fault: Partial<Record<string, unknown>>;
  try {
    fault = JSON.parse(text) as Partial<Record<string, unknown>>;
  } catch {
    return undefined;
  }
  const target = targetFrom(fault['target']);
  if (!target) return undefined;
  switch (fault['fault']) {
    case 'power':
      return typeof fault['on'] === 'boolean'
        ? { fault: 'power', target, on: fault['on'] }
        : undefined;
    case 'messages': {
      const { lostPermille, delay } = fault;
      return typeof lostPermille === 'number' && typeof delay === 'number'
        ? { fault: 'messages', target, lostPermille, delay }
        : undefined;
    }
    case 'refuse':
      return typeof fault['message'] === 'string'
        ? { fault: 'refuse', target, message: fault['message'] }
        : undefined;
    default:
      return undefined;
  }
}

/** Whether the grid has that node or farm, it checks itself. */
function targetFrom(value: unknown): FaultTarget | undefined {
  const target = (value ?? {}) as Partial<Record<string, unknown>>;
  const { kind } = target;
  const known =
    kind === 'all' ||
    ((kind === 'node' || kind === 'farm') && Number.isSafeInteger(target[kind])) ||
    (kind === 'country' && typeof target['country'] === 'string');
  return known ? (target as unknown as FaultTarget) : undefined;
}
