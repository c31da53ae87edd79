import { QueryClient } from '@tanstack/query-core';
import type { Grid } from '../../src/ports/grid.ts';
import type { Query } from '../../src/queries/query-controller.ts';
import type { Market } from './quote.ts';

const clients = new WeakMap<Grid, QueryClient>();

function clientOf(grid: Grid): QueryClient {
  const known = clients.get(grid);
  if (known) return known;
  const client = new QueryClient();
  clients.set(grid, client);
  grid.watch(() => void client.invalidateQueries());
  return client;
}

export function marketQuery(grid: Grid): Query<Market> {
  return {
    client: clientOf(grid),
    options: {
      queryKey: ['market'],
      structuralSharing: false,
      queryFn: async () => {
        const [inventory, prices] = await Promise.all([grid.proxy.inventory(), grid.chain.prices()]);
        return { inventory, prices, balance: 0n };
      },
    },
  };
}
