import { describe, expect, test } from 'vitest';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import { gridProxySuite } from '../../src/ports/conformance/grid-proxy.suite.ts';
import { releasedWireSuite } from './released-wire.ts';

/** Address of a grid proxy that somebody started; `npm run conformance -- --grid-proxy URL`. */
const address = process.env['TFGRID_PROXY'] ?? '';

describe.skipIf(address === '')(`the grid proxy at ${address || 'no address'}`, () => {
  gridProxySuite(async () => {
    const grid = await openLiveGrid({ network: 'custom', proxy: address, freshFor: 60_000 });
    const nobody = (): never => {
      throw new Error('a grid that somebody else runs cannot be acted on');
    };
    return {
      grid,
      onlyLookedAt: true,
      withoutEvents: true,
      newSigner: nobody,
      pass: nobody,
      power: nobody,
      lose: nobody,
      close: () => grid.close(),
    };
  });

  releasedWireSuite((path) => fetch(address.replace(/\/$/, '') + path, { redirect: 'manual' }));

  test('answers every question that the explorer asks', async () => {
    const grid = await openLiveGrid({ network: 'custom', proxy: address });
    const inventory = await grid.proxy.inventory();
    expect(inventory.length).toBeGreaterThan(0);
    expect(grid.reach?.failure).toBeUndefined();
    await grid.close();
  });
});
