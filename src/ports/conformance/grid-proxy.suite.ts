import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DOWN, NODE_STATUS, rowOf } from '../../model/inventory.ts';
import { deploy, diskDeployment, newUser, openNodes } from './actions.ts';
import type { Bench, OpenBench } from './harness.ts';

const HOUR = 3_600_000;

/** What `GridProxy` promises: consistent columns, and a memory of what the chain forgot. */
export function gridProxySuite(open: OpenBench): void {
  describe('GridProxy', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    const firstNode = async () => {
      const [node] = openNodes(await bench.grid.proxy.inventory());
      if (node === undefined) throw new Error('the grid under test has no open node');
      return node;
    };

    it('publishes columns that agree with each other', async () => {
      const inventory = await bench.grid.proxy.inventory();
      expect(inventory.length).toBeGreaterThan(0);
      expect(new Set(inventory.nodeId).size).toBe(inventory.length);
      for (let row = 0; row < inventory.length; row++) {
        const farm = inventory.farm[row] ?? -1;
        expect(farm).toBeLessThan(inventory.farms.length);
        expect(inventory.country[row]).toBeLessThan(inventory.countries.length);
        expect(inventory.status[row]).toBeLessThan(NODE_STATUS.length);
        expect(inventory.usedMru[row]).toBeLessThanOrEqual(inventory.totalMru[row] ?? 0);
        expect(inventory.usedSru[row]).toBeLessThanOrEqual(inventory.totalSru[row] ?? 0);
        expect(inventory.farms.freeIps[farm]).toBeLessThanOrEqual(
          inventory.farms.totalIps[farm] ?? 0,
        );
      }
    });

    it('publishes the same object until something changed, and then a later revision', async () => {
      const user = await newUser(bench.grid, await bench.newSigner(1));
      const before = await bench.grid.proxy.inventory();
      expect(await bench.grid.proxy.inventory()).toBe(before);
      const node = await firstNode();
      await deploy(bench.grid, user, node, diskDeployment(user.twin, 'd', 50));
      const after = await bench.grid.proxy.inventory();
      expect(after.revision).toBeGreaterThan(before.revision);
      const row = rowOf(after, node);
      expect((after.usedSru[row] ?? 0) - (before.usedSru[row] ?? 0)).toBe(50 * 1024 ** 3);
      expect(after.totalSru).toBe(before.totalSru);
    });

    it('counts a node as down some time after its last report, and up again after it', async () => {
      const node = await firstNode();
      await bench.power(node, false);
      const status = async () => {
        const inventory = await bench.grid.proxy.inventory();
        return inventory.status[rowOf(inventory, node)];
      };
      expect(await status()).not.toBe(DOWN);
      await bench.pass(1.5 * HOUR);
      expect(await status()).toBe(DOWN);
      await bench.power(node, true);
      await bench.pass(HOUR / 6);
      expect(await status()).not.toBe(DOWN);
    });

    it('remembers deleted contracts with their bills and what happened to them', async () => {
      const user = await newUser(bench.grid, await bench.newSigner(1));
      const id = await deploy(
        bench.grid,
        user,
        await firstNode(),
        diskDeployment(user.twin, 'd', 50),
      );
      await bench.pass(3 * HOUR);
      await bench.grid.chain.submit([{ call: 'cancelContract', contractId: id }], user.signer);
      const proxy = bench.grid.proxy;
      const deleted = await proxy.contracts({ twinId: user.twin, states: ['Deleted'] });
      expect(deleted.map(({ contractId }) => contractId)).toEqual([id]);
      expect(await proxy.contracts({ twinId: user.twin, states: ['Created'] })).toEqual([]);
      expect((await proxy.bills(id)).length).toBeGreaterThan(0);
      const events = (await proxy.events(id)).map(({ event }) => event);
      expect(events[0]).toBe('ContractCreated');
      expect(events.at(-1)).toBe('NodeContractCanceled');
    });
  });
}
