import type { FarmWire } from '../../model/wire/farm-wire.ts';
import type { NodeWire } from '../../model/wire/node-wire.ts';

/** What released proxies write otherwise than the newest source (protocol F.2). */

const MICRO_USD = 1000;

/**
 * A node without what no release tells (continent, processor benchmark, memory of GPUs and the twin
 * beside them), and with instants that no document names.
 */
export function releasedNode({
  cpu_benchmark: _,
  ...node
}: Omit<NodeWire, 'total_resources' | 'used_resources'>): object {
  const { region: _region, ...location } = node.location;
  return {
    ...node,
    location,
    dmi: { ...node.dmi, UpdatedAt: 0 },
    speed: { ...node.speed, UpdatedAt: 0 },
    gpus: (node.gpus ?? []).map(({ node_twin_id: _twin, vram: _vram, ...gpu }) => gpu),
    price_usd: Math.round(node.price_usd * MICRO_USD) / MICRO_USD,
  };
}

/** A farm whose addresses do not name it again. */
export const releasedFarm = (farm: FarmWire): object => ({
  ...farm,
  publicIps: (farm.publicIps ?? []).map(({ farm_id: _, ...address }) => address),
});
