import { usedOf } from '../../model/capacity-of.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { challengeHash } from '../../model/challenge.ts';
import { contractId, nodeId } from '../../model/ids.ts';
import { DEDICATED, STANDBY } from '../../model/inventory.ts';
import type { PalletError } from '../errors.ts';
import { palletErrorOf } from '../errors.ts';
import type { User } from './actions.ts';
import { contractFor, deploy, diskDeployment, newUser, openNodes } from './actions.ts';
import type { Bench, OpenBench } from './harness.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What `Chain` promises, whatever stands behind it. */
export function chainSuite(open: OpenBench): void {
  describe('Chain', () => {
    let bench: Bench;
    let user: User;
    beforeEach(async () => {
      bench = await open();
      user = await newUser(bench.grid, await bench.newSigner(1));
    });
    afterEach(() => bench.close());

    const chain = () => bench.grid.chain;
    const nodes = async () => openNodes(await bench.grid.proxy.inventory());
    const firstNode = async () => {
      const [node] = await nodes();
      if (node === undefined) throw new Error('the grid under test has no open node');
      return node;
    };
    const refuses = async (work: Promise<unknown>, name: PalletError): Promise<void> => {
      const error: unknown = await work.then(
        () => undefined,
        (caught: unknown) => caught,
      );
      expect(palletErrorOf(error)).toBe(name);
    };

    it('gives an account one twin, after it accepted the terms', async () => {
      const stranger = await bench.newSigner(2);
      await bench.grid.activation?.activate(stranger.account);
      const twin = { call: 'createTwin', relay: 'relay.example.org', pk: '' } as const;
      await refuses(chain().submit([twin], stranger), 'UserDidNotSignTermsAndConditions');
      await refuses(chain().submit([twin], user.signer), 'TwinWithPubkeyExists');
      expect(await chain().twinOf(stranger.account)).toBeUndefined();
      expect((await chain().twin(user.twin))?.account).toBe(user.signer.account);
    });

    it('moves money exactly, for a fee it told before', async () => {
      const other = await bench.newSigner(2);
      const calls = [{ call: 'transfer', to: other.account, amount: 12_345_678n }] as const;
      const fee = await chain().fee(calls);
      const before = await chain().balance(user.signer.account);
      const submission = await chain().submit(calls, user.signer);
      expect(submission.fee).toBe(fee);
      expect((await chain().balance(other.account)).free).toBe(12_345_678n);
      expect((await chain().balance(user.signer.account)).free).toBe(
        before.free - 12_345_678n - fee,
      );
    });

    it('refuses to spend what is not there, and the whole batch with it', async () => {
      const other = await bench.newSigner(2);
      const before = await chain().balance(user.signer.account);
      const batch = chain().submit(
        [
          { call: 'transfer', to: other.account, amount: 1_000_000n },
          { call: 'transfer', to: other.account, amount: before.free },
        ],
        user.signer,
      );
      await refuses(batch, 'InsufficientBalance');
      expect(await chain().balance(user.signer.account)).toEqual(before);
    });

    it('finds a contract by its hash, once per node and hash', async () => {
      const node = await firstNode();
      const deployment = diskDeployment(user.twin, 'one', 10);
      const id = await contractFor(bench.grid, user, node, deployment);
      const contract = await chain().contract(id);
      expect(contract).toMatchObject({
        type: 'node',
        nodeId: node,
        twinId: user.twin,
        deploymentHash: challengeHash(deployment),
        state: { kind: 'Created' },
      });
      expect(await chain().contractsOf(user.twin)).toEqual([contract]);
      await refuses(contractFor(bench.grid, user, node, deployment), 'ContractIsNotUnique');
    });

    it('refuses nodes that stand by, that are dedicated, and that are none', async () => {
      const inventory = await bench.grid.proxy.inventory();
      const deployment = diskDeployment(user.twin, 'one', 10);
      const rows = [...inventory.nodeId.keys()];
      const standby = rows.find((row) => inventory.status[row] === STANDBY);
      const dedicated = rows.find((row) => ((inventory.flags[row] ?? 0) & DEDICATED) !== 0);
      for (const row of [standby, dedicated]) {
        const node = nodeId(inventory.nodeId[row ?? -1] ?? 0);
        await refuses(contractFor(bench.grid, user, node, deployment), 'NodeNotAvailableToDeploy');
      }
      const none = nodeId(99_999_999);
      await refuses(contractFor(bench.grid, user, none, deployment), 'NodeNotExists');
    });

    it('reserves public addresses of the farm and frees them again', async () => {
      const inventory = await bench.grid.proxy.inventory();
      const free = (row: number): number => inventory.farms.freeIps[inventory.farm[row] ?? 0] ?? 0;
      const candidates = (await nodes()).map((node) => ({
        node,
        row: inventory.nodeId.indexOf(node),
      }));
      const rich = candidates.find(({ row }) => free(row) > 0);
      const poor = candidates.find(({ row }) => free(row) === 0);
      if (!rich || !poor) throw new Error('the grid under test has no such farms');
      const deployment = diskDeployment(user.twin, 'one', 10);
      const id = await contractFor(bench.grid, user, rich.node, deployment, 1);
      const contract = await chain().contract(id);
      expect(contract?.type === 'node' && contract.publicIps).toHaveLength(1);
      const left = await bench.grid.proxy.inventory();
      const farm = left.farm[rich.row] ?? 0;
      expect(left.farms.freeIps[farm]).toBe(free(rich.row) - 1);
      await chain().submit([{ call: 'cancelContract', contractId: id }], user.signer);
      expect((await bench.grid.proxy.inventory()).farms.freeIps[farm]).toBe(free(rich.row));
      const wanting = contractFor(bench.grid, user, poor.node, deployment, 1);
      await refuses(wanting, 'FarmHasNotEnoughPublicIPsFree');
    });

    it('bills a contract every hour until it is canceled, and then once more', async () => {
      const id = await deploy(
        bench.grid,
        user,
        await firstNode(),
        diskDeployment(user.twin, 'd', 100),
      );
      await bench.pass(5 * HOUR);
      const payment = await chain().paymentState(id);
      expect(payment?.cycles).toBe(5);
      await bench.pass(HOUR / 2);
      const regular = (await chain().paymentState(id))?.cycles ?? 0;
      await chain().submit([{ call: 'cancelContract', contractId: id }], user.signer);
      expect(await chain().contract(id)).toBeUndefined();
      expect(await chain().paymentState(id)).toBeUndefined();
      const bills = await bench.grid.proxy.bills(id);
      expect(bills.reduce((sum, { count }) => sum + count, 0)).toBe(regular + 1);
      expect((await chain().balance(user.signer.account)).reserved).toBe(0n);
    });

    it('lets only the owner cancel, and only what is there', async () => {
      const id = await contractFor(
        bench.grid,
        user,
        await firstNode(),
        diskDeployment(user.twin, 'd', 10),
      );
      const thief = await newUser(bench.grid, await bench.newSigner(2));
      const cancel = (contract: typeof id) =>
        chain().submit([{ call: 'cancelContract', contractId: contract }], thief.signer);
      await refuses(cancel(id), 'TwinNotAuthorizedToCancelContract');
      await refuses(cancel(contractId(88_888_888)), 'ContractNotExists');
    });

    it('puts what cannot be paid into grace, heals with money, and deletes after two weeks', async () => {
      const id = await deploy(
        bench.grid,
        user,
        await firstNode(),
        diskDeployment(user.twin, 'd', 150),
      );
      const { usable } = await chain().balance(user.signer.account);
      const sink = await bench.newSigner(3);
      const rest = 2_000_000n;
      await chain().submit(
        [{ call: 'transfer', to: sink.account, amount: usable - rest }],
        user.signer,
      );
      await bench.pass(2 * DAY);
      expect((await chain().contract(id))?.state.kind).toBe('GracePeriod');
      await bench.grid.activation?.activate(user.signer.account);
      await bench.pass(2 * HOUR);
      expect((await chain().contract(id))?.state.kind).toBe('Created');
      const again = (await chain().balance(user.signer.account)).usable;
      await chain().submit(
        [{ call: 'transfer', to: sink.account, amount: again - rest }],
        user.signer,
      );
      await bench.pass(18 * DAY);
      expect(await chain().contract(id)).toBeUndefined();
      expect((await bench.grid.proxy.contract(id))?.state).toEqual({
        kind: 'Deleted',
        cause: 'OutOfFunds',
      });
    });

    it('rents a whole free node to one twin, on which then only that twin deploys for nothing', async () => {
      const inventory = await bench.grid.proxy.inventory();
      const row = [...inventory.nodeId.keys()].find(
        (each) =>
          inventory.status[each] === 0 &&
          ((inventory.flags[each] ?? 0) & DEDICATED) !== 0 &&
          (inventory.rentedBy[each] ?? 0) === 0 &&
          usedOf(inventory, each).cru === 0,
      );
      if (row === undefined) throw new Error('the grid under test has no free dedicated node');
      const node = nodeId(inventory.nodeId[row] ?? 0);
      const rent = { call: 'createRentContract', nodeId: node, solutionProviderId: null } as const;
      const { events } = await chain().submit([rent], user.signer);
      const rentId = contractId(Number(events[0]?.data['contract_id']));
      const stranger = await newUser(bench.grid, await bench.newSigner(2));
      await refuses(chain().submit([rent], stranger.signer), 'NodeHasRentContract');
      const foreign = contractFor(
        bench.grid,
        stranger,
        node,
        diskDeployment(stranger.twin, 'd', 5),
      );
      await refuses(foreign, 'NodeNotAvailableToDeploy');
      const id = await deploy(bench.grid, user, node, diskDeployment(user.twin, 'd', 5));
      await bench.pass(3 * HOUR);
      expect(await bench.grid.proxy.bills(id)).toEqual([]);
      expect((await chain().paymentState(rentId))?.standardReserve).toBeGreaterThan(0n);
      const cancelRent = { call: 'cancelContract', contractId: rentId } as const;
      await refuses(chain().submit([cancelRent], user.signer), 'NodeHasActiveContracts');
      const both = [{ call: 'cancelContract', contractId: id } as const, cancelRent];
      await chain().submit(both, user.signer);
      expect(await chain().contractsOf(user.twin)).toEqual([]);
    });
  });
}
