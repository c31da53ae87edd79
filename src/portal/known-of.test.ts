import { expect, test } from 'vitest';
import { largeInventory } from '../planning/testing/synthetic.ts';
import { totalOf, usedOf } from '../model/capacity-of.ts';
import {
  ACCESS_IPV4,
  CERTIFIED,
  FARM_DEDICATED,
  GATEWAY,
  UP,
  type Inventory,
} from '../model/inventory.ts';
import { knownFarm, knownNode } from './known-of.ts';

const all = largeInventory(20);
const at = 1_767_600_000_000;
const inventory: Inventory = {
  ...all,
  provenance: { source: 'https://proxy.example', at },
  status: all.status.slice().fill(UP),
  flags: all.flags.slice().fill(CERTIFIED | ACCESS_IPV4 | GATEWAY | FARM_DEDICATED),
  latitude: all.latitude.slice().fill(NaN),
  bootedAt: all.bootedAt.slice().fill(at / 1000 - 3600),
  rentedBy: all.rentedBy.slice().fill(0),
};

test('a node is what its columns tell, and what they do not tell is undefined or empty', () => {
  const { record, access } = knownNode(inventory, 3);
  expect(record).toMatchObject({
    provenance: inventory.provenance,
    nodeId: inventory.nodeId[3],
    farmName: inventory.farms.name[inventory.farm[3]!],
    total: totalOf(inventory, 3),
    used: usedOf(inventory, 3),
    status: 'up',
    uptime: 3600,
    certified: true,
    inDedicatedFarm: true,
    rentedBy: undefined,
    latitude: undefined,
    publicConfig: undefined,
    hardware: undefined,
    statusReason: { lastReport: undefined, power: undefined },
  });
  expect(access).toEqual({ ipv4: true, ipv6: false, gateway: true });
});

test('what a node keeps for itself is never more than it has', () => {
  for (let row = 0; row < inventory.length; row++) {
    const { reserved, total } = knownNode(inventory, row).record;
    expect(reserved.sru).toBeLessThanOrEqual(total.sru);
  }
});

test('a farm is told with how many addresses it has, but not which', () => {
  const { record, totalIps, freeIps } = knownFarm(inventory, 0);
  const { farms } = inventory;
  expect(record).toMatchObject({ farmId: farms.farmId[0], name: farms.name[0], publicIps: [] });
  expect([totalIps, freeIps]).toEqual([farms.totalIps[0], farms.freeIps[0]]);
});
