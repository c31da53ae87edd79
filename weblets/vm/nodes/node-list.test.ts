import { expect, test } from 'vitest';
import { formats } from '../../../src/messages/format.ts';
import { UNKNOWN_UPTIME } from '../../../src/model/inventory.ts';
import { UNKNOWN_TFT_PRICE } from '../../../src/model/prices.ts';
import { LIVE_POLICY } from '../../../src/model/live-policy.ts';
import { inventoryOf } from '../../../src/planning/testing/synthetic.ts';
import { defaultVm } from '../../../src/specs/vm/vm-spec.ts';
import { listNodes, selectNodes } from './node-list.ts';

const market = {
  inventory: inventoryOf([{ uptime: 900 }, { uptime: UNKNOWN_UPTIME }, { uptime: 1000 }]),
  prices: { policy: LIVE_POLICY, tft: UNKNOWN_TFT_PRICE },
  balance: 0n,
  balanceOf: 'nobody',
  charges: [],
  contracts: [],
  twin: 0,
  mine: [],
} as const;

test('a node whose uptime nobody measured has none, and comes last whichever way one sorts', () => {
  const nodes = listNodes(defaultVm(), market, formats('en'));
  expect(nodes.map(({ uptime }) => uptime)).toEqual([0.9, undefined, 1]);
  const sorted = (descending: boolean) =>
    selectNodes(nodes, '', true, { by: 'uptime', descending }).map(({ row }) => row);
  expect(sorted(true)).toEqual([2, 0, 1]);
  expect(sorted(false)).toEqual([0, 2, 1]);
});
