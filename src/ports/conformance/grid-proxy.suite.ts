import { totalOf, usedOf } from '../../model/capacity-of.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contract } from '../../model/contract.ts';
import { contractId, farmId, nodeId } from '../../model/ids.ts';
import { CERTIFIED, DOWN, NODE_STATUS, rowOf } from '../../model/inventory.ts';
import type { ContractColumn, ContractFilter } from '../grid-proxy.ts';
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
        // More may be used than there is: cores are promised more than once.
        for (const figure of [
          ...Object.values(totalOf(inventory, row)),
          ...Object.values(usedOf(inventory, row)),
        ])
          expect(figure).toBeGreaterThanOrEqual(0);
        expect(inventory.gpuTaken?.[row] ?? 0).toBeLessThanOrEqual(inventory.gpuCount[row]!);
        expect(inventory.farms.freeIps[farm]).toBeLessThanOrEqual(
          inventory.farms.totalIps[farm] ?? 0,
        );
      }
    });

    it('publishes the same object until something changed, and then a later revision', async ({
      skip,
    }) => {
      skip(bench.onlyLookedAt === true, 'it needs a grid that can be acted on');
      const user = await newUser(bench.grid, await bench.newSigner(1));
      const before = await bench.grid.proxy.inventory();
      expect(await bench.grid.proxy.inventory()).toBe(before);
      const node = await firstNode();
      await deploy(bench.grid, user, node, diskDeployment(user.twin, 'd', 50));
      await bench.pass(60_000);
      const after = await bench.grid.proxy.inventory();
      expect(after.revision).toBeGreaterThan(before.revision);
      const row = rowOf(after, node);
      expect(usedOf(after, row).sru - usedOf(before, row).sru).toBe(50 * 1024 ** 3);
      expect(after.totalSru).toBe(before.totalSru);
    });

    it('counts a node as down some time after its last report, and up again after it', async ({
      skip,
    }) => {
      skip(bench.onlyLookedAt === true, 'it needs a grid that can be acted on');
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

    it('tells of each node what its columns tell, and everything else', async () => {
      const { proxy } = bench.grid;
      const inventory = await proxy.inventory();
      for (let row = 0; row < inventory.length; row += Math.ceil(inventory.length / 12)) {
        const node = await proxy.node(nodeId(inventory.nodeId[row]!));
        if (!node) throw new Error(`node ${inventory.nodeId[row]} is missing`);
        expect(node.status).toBe(NODE_STATUS[inventory.status[row]!]);
        expect(node.farmId).toBe(inventory.farms.farmId[inventory.farm[row]!]);
        expect(node.farmName).toBe(inventory.farms.name[inventory.farm[row]!]);
        expect(node.countryCode).toBe(inventory.countries[inventory.country[row]!]!.code);
        expect(node.city).toBe(inventory.cities[inventory.city[row]!]);
        expect(node.twinId).toBe(inventory.twinId[row]);
        expect(node.used).toEqual(usedOf(inventory, row));
        expect(node.total).toEqual(totalOf(inventory, row));
        expect(node.reserved.mru).toBeLessThanOrEqual(node.used.mru);
        expect(node.certified).toBe((inventory.flags[row]! & CERTIFIED) !== 0);
        expect(node.rentedBy ?? 0).toBe(inventory.rentedBy[row]);
        expect(node.gpus).toHaveLength(inventory.gpuCount[row]!);
        const taken = node.gpus.filter(({ contractId }) => contractId !== undefined);
        if (inventory.gpuTaken) expect(taken).toHaveLength(inventory.gpuTaken[row]!);
        expect(node.extraFee).toBe(inventory.extraFee[row]);
        expect(node.createdAt).toBe(inventory.createdAt[row]);
        expect(JSON.parse(node.raw.json)).toMatchObject({ nodeId: node.nodeId });
      }
    });

    it('knows no node and no farm that is not there', async () => {
      const { proxy } = bench.grid;
      expect(await proxy.node(nodeId(4_000_000))).toBeUndefined();
      expect(await proxy.farm(farmId(4_000_000))).toBeUndefined();
      expect(await proxy.contract(contractId(4_000_000_000))).toBeUndefined();
    });

    it('tells of each farm what its columns tell, address by address', async () => {
      const { proxy } = bench.grid;
      const { farms } = await proxy.inventory();
      const rows = [...Array(farms.length).keys()];
      const withIps = rows.filter((row) => farms.totalIps[row]! > 0).slice(0, 3);
      for (const row of [...rows.slice(0, 3), ...withIps]) {
        const farm = await proxy.farm(farmId(farms.farmId[row]!));
        expect(farm?.name).toBe(farms.name[row]);
        expect(farm?.twinId).toBe(farms.twinId[row]);
        expect(farm?.publicIps).toHaveLength(farms.totalIps[row]!);
        const free = farm?.publicIps.filter((ip) => ip.contractId === undefined);
        expect(free).toHaveLength(farms.freeIps[row]!);
        expect(farm?.certification === 'Gold').toBe(farms.gold[row] === 1);
      }
    });

    it('pages through everybody’s contracts without losing or doubling one', async () => {
      const { proxy } = bench.grid;
      const all = await proxy.contracts({});
      const seen: number[] = [];
      for (let page = 1; seen.length < all.length; page++) {
        const { contracts, total } = await proxy.contractPage({ filter: {}, page, size: 50 });
        expect(total).toBe(all.length);
        expect(contracts.length).toBeGreaterThan(0);
        seen.push(...contracts.map((contract) => contract.contractId));
      }
      expect(seen).toEqual(all.map((contract) => contract.contractId));
      const behind = await proxy.contractPage({ filter: {}, page: 1_000_000, size: 50 });
      expect(behind).toEqual({ contracts: [], total: all.length });
    });

    it('filters contracts by every property and sorts them by every column', async () => {
      const { proxy } = bench.grid;
      const all = await proxy.contracts({});
      const node = all.find((contract) => contract.type === 'node');
      const ids = async (filter: ContractFilter) =>
        (await proxy.contractPage({ filter, page: 1, size: 1000 })).contracts.map(
          (contract) => contract.contractId,
        );
      const those = (fits: (contract: Contract) => boolean) =>
        all.filter(fits).map((contract) => contract.contractId);
      if (!node) throw new Error('the grid under test has no node contract');
      const { twinId, farmId, contractId, deploymentData, deploymentHash } = node;
      expect(await ids({ twinId })).toEqual(those((each) => each.twinId === twinId));
      expect(await ids({ contractId })).toEqual([contractId]);
      expect(await ids({ nodeId: node.nodeId })).toEqual(
        those((each) => each.type !== 'name' && each.nodeId === node.nodeId),
      );
      const farm = await proxy.farm(farmId);
      const onFarm = await ids({ farmId });
      expect(onFarm).toContain(contractId);
      expect(await ids({ farmName: farm?.name ?? '' })).toEqual(onFarm);
      expect(await ids({ deploymentHash })).toContain(contractId);
      expect(await ids({ deploymentHash, deploymentData, type: 'rent' })).toEqual([]);
      expect(await ids({ type: 'name' })).toEqual(those(({ type }) => type === 'name'));
      // Contracts that ended hold no address any more, but had some.
      const withIps = await ids({ publicIps: 1 });
      for (const id of those((each) => each.type === 'node' && each.publicIps.length >= 1))
        expect(withIps).toContain(id);
      const types = new Map(all.map((each) => [each.contractId, each.type]));
      for (const id of withIps) expect(types.get(id)).toBe('node');
      const withMore = await ids({ publicIps: 2 });
      for (const id of withMore) expect(withIps).toContain(id);
      expect(await ids({ publicIps: 0 })).toEqual(await ids({}));
      expect(await ids({ states: [] })).toEqual(await ids({}));
      const name = all.find((contract) => contract.type === 'name');
      if (name?.type === 'name') expect(await ids({ name: name.name })).toContain(name.contractId);

      const columns: readonly [ContractColumn, (contract: Contract) => number | string][] = [
        ['contract_id', (each) => each.contractId],
        ['twin_id', (each) => each.twinId],
        ['created_at', (each) => each.createdAt],
        ['type', ({ type }) => type],
        ['state', ({ state }) => state.kind],
      ];
      for (const [by, value] of columns) {
        const sort = { by, descending: true };
        const { contracts } = await proxy.contractPage({ filter: {}, page: 1, size: 60, sort });
        const values = contracts.map(value);
        const sorted = [...values].sort((a, b) => (a === b ? 0 : a < b ? 1 : -1));
        expect(values).toEqual(sorted);
      }
    });

    it('pages through the twins of everybody and finds one by its account', async () => {
      const { proxy } = bench.grid;
      const first = await proxy.twinPage({ filter: {}, page: 1, size: 20 });
      const second = await proxy.twinPage({ filter: {}, page: 2, size: 20 });
      const ids = [...first.twins, ...second.twins].map((twin) => twin.twinId);
      expect(new Set(ids).size).toBe(40);
      expect(first.total).toBeGreaterThanOrEqual(40);
      const { accountId, twinId } = second.twins[7]!;
      const found = await proxy.twinPage({ filter: { accountId }, page: 1, size: 5 });
      expect(found.twins.map((twin) => twin.twinId)).toEqual([twinId]);
      const sort = { by: 'twin_id', descending: true } as const;
      const last = await proxy.twinPage({ filter: {}, page: 1, size: 3, sort });
      const three = last.twins.map((twin) => twin.twinId);
      expect(three).toEqual([...three].sort((a, b) => b - a));
    });

    it('tells all bills of a contract, oldest first', async ({ skip }) => {
      const { proxy } = bench.grid;
      const sort = { by: 'contract_id', descending: true } as const;
      const filter = { type: 'node' } as const;
      const { contracts } = await proxy.contractPage({ filter, page: 1, size: 20, sort });
      const billed = await Promise.all(contracts.map((each) => proxy.bills(each.contractId)));
      skip(
        billed.every((runs) => runs.length === 0),
        'none of its latest contracts was ever billed',
      );
      for (const runs of billed) {
        let before = 0;
        for (const { first, last, every, count, amountBilled } of runs) {
          expect(first).toBeGreaterThanOrEqual(before);
          expect(last).toBe(first + every * (count - 1));
          expect(amountBilled).toBeGreaterThanOrEqual(0n);
          before = last;
        }
      }
      expect(await proxy.bills(contractId(4_000_000_000))).toEqual([]);
    });

    it('remembers deleted contracts with their bills and what happened to them', async ({
      skip,
    }) => {
      skip(bench.onlyLookedAt === true, 'it needs a grid that can be acted on');
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
      if (bench.withoutEvents) {
        expect(await proxy.events(id)).toEqual([]);
        return;
      }
      const events = (await proxy.events(id)).map(({ event }) => event);
      expect(events[0]).toBe('ContractCreated');
      expect(events.at(-1)).toBe('NodeContractCanceled');
    });
  });
}
