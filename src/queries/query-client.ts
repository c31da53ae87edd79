import { QueryClient } from '@tanstack/query-core';
import { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';

const clients = new WeakMap<Grid, QueryClient>();

/**
 * The cache of answers for one grid: made on first need, invalidated when the grid says that
 * something may have changed. Every key begins with one word, the part of the grid it reads.
 */
export function clientOf(grid: Grid): QueryClient {
  let client = clients.get(grid);
  if (!client) {
    client = createClient();
    clients.set(grid, client);
    follow(grid, client);
  }
  return client;
}

function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A simulated grid needs no network; a real one says itself when it is out of reach.
        networkMode: 'always',
        // Answers hold until the grid says otherwise, or the query's own beat comes round.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < 2 && isUnreachable(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function follow(grid: Grid, client: QueryClient): void {
  grid.watch(() => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'nodes' });
    // Asking silent nodes takes long: what is under way is left alone and comes round again.
    void client.invalidateQueries({ queryKey: ['nodes'] }, { cancelRefetch: false });
  });
}

const isUnreachable = (error: Error): boolean =>
  error instanceof GridError &&
  (error.code === 'chain.unreachable' || error.code === 'proxy.unreachable');

/** What fails for a while, and comes again without anybody's doing. */
const PASSING: ReadonlySet<string> = new Set([
  'chain.unreachable',
  'proxy.unreachable',
  'proxy.offline',
  'proxy.slow',
  'proxy.busy',
  'proxy.failed',
  'proxy.half',
  'proxy.moving',
]);
const AGAIN_MS = 20_000;

/** The beat of a query, and a quicker one as long as nobody answers who may answer again. */
export const untilItAnswers =
  (beat: () => number | false) =>
  ({ state: { error } }: { readonly state: { readonly error: Error | null } }): number | false =>
    error instanceof GridError && PASSING.has(error.code) ? AGAIN_MS : beat();

/** No query is asked more often than this, however fast grid time runs; wall milliseconds. */
const FASTEST = 1000;
const SLOWEST = 600_000;

/**
 * Beat of a query whose answer changes with grid time: every so many grid milliseconds, in wall
 * milliseconds at the speed that grid time has now. False while it stands still.
 */
export function everyGridTime(grid: Grid, gridMilliseconds: number): () => number | false {
  return () => {
    const rate = grid.clock.rate();
    if (rate === 0) return false;
    return Math.min(SLOWEST, Math.max(FASTEST, gridMilliseconds / rate));
  };
}
