import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { challengeHash } from '../../model/challenge.ts';
import type { NodeId } from '../../model/ids.ts';
import type { User } from './actions.ts';
import {
  contractFor,
  deploy,
  deploymentOf,
  diskDeployment,
  newUser,
  openNodes,
  signed,
  zmount,
} from './actions.ts';
import type { Bench, OpenBench } from './harness.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What `Zos` promises: a node does what the chain holds, and tells how far it is. */
export function zosSuite(open: OpenBench): void {
  describe('Zos', () => {
    let bench: Bench;
    let user: User;
    let node: NodeId;
    beforeEach(async () => {
      bench = await open();
      user = await newUser(bench.grid, await bench.newSigner(1));
      const [first] = openNodes(await bench.grid.proxy.inventory());
      if (first === undefined) throw new Error('the grid under test has no open node');
      node = first;
    });
    afterEach(() => bench.close());

    const zos = () => bench.grid.zos;
    const disk = () => diskDeployment(user.twin, 'disk', 10);
    const stateOf = async (id: Parameters<Bench['grid']['zos']['get']>[2]) =>
      (await zos().get(user, node, id)).workloads.map(({ result }) => result.state);

    it('takes what the chain holds and brings it up in time', async () => {
      const id = await deploy(bench.grid, user, node, disk());
      expect(await stateOf(id)).toEqual(['init']);
      await bench.pass(5 * MINUTE);
      const status = await zos().get(user, node, id);
      expect(status.workloads[0]?.result).toMatchObject({ state: 'ok', message: '' });
      expect(await zos().list(user, node)).toEqual([status]);
      const [brief] = await zos().list(user, node, { data: false });
      expect(brief?.workloads[0]?.result).toMatchObject({ state: 'ok', message: '' });
    });

    it('refuses what the chain does not hold, another hash, and a wrong signature', async () => {
      const refusal = { code: 'zos.refused' };
      const id = await contractFor(bench.grid, user, node, disk());
      const other = await signed(diskDeployment(user.twin, 'other', 10), id, user.signer);
      await expect(zos().deploy(user, node, other)).rejects.toMatchObject(refusal);
      const forger = await bench.newSigner(2);
      const forged = await signed(disk(), id, forger);
      await expect(zos().deploy(user, node, forged)).rejects.toMatchObject(refusal);
      const good = await signed(disk(), id, user.signer);
      await zos().deploy(user, node, good);
      await expect(zos().deploy(user, node, good)).rejects.toMatchObject(refusal);
    });

    it('does not tell one twin of another’s deployment', async () => {
      const id = await deploy(bench.grid, user, node, disk());
      const stranger = await newUser(bench.grid, await bench.newSigner(2));
      await expect(zos().get(stranger, node, id)).rejects.toMatchObject({ code: 'zos.not-found' });
      expect(await zos().list(stranger, node)).toEqual([]);
    });

    it('counts what a deployment uses once it stands, and forgets it with its contract', async () => {
      const before = await zos().statistics(user, node);
      const id = await deploy(bench.grid, user, node, disk());
      await bench.pass(5 * MINUTE);
      const during = await zos().statistics(user, node);
      expect(during.used.sru - before.used.sru).toBe(10 * 1024 ** 3);
      expect(during.users.deployments).toBe(before.users.deployments + 1);
      await bench.grid.chain.submit([{ call: 'cancelContract', contractId: id }], user.signer);
      expect((await zos().statistics(user, node)).used).toEqual(before.used);
      await expect(zos().get(user, node, id)).rejects.toMatchObject({ code: 'zos.not-found' });
    });

    it('grows a disk by an update, keeps it when it would shrink, and refuses a wrong version', async () => {
      const id = await deploy(bench.grid, user, node, disk());
      await bench.pass(5 * MINUTE);
      const update = async (gigabytes: number, version: number): Promise<void> => {
        const next = deploymentOf(user.twin, [zmount('disk', gigabytes, version)], version);
        const call = {
          call: 'updateNodeContract',
          contractId: id,
          deploymentHash: challengeHash(next),
          deploymentData: '{}',
        } as const;
        await bench.grid.chain.submit([call], user.signer);
        await zos().update(user, node, await signed(next, id, user.signer));
      };
      await update(20, 1);
      await bench.pass(5 * MINUTE);
      expect(await stateOf(id)).toEqual(['ok']);
      await update(5, 2);
      await bench.pass(5 * MINUTE);
      expect(await stateOf(id)).toEqual(['unchanged']);
      await expect(update(30, 7)).rejects.toMatchObject({ code: 'zos.refused' });
    });

    it('says nothing without power and provisions anew after it has booted', async () => {
      const id = await deploy(bench.grid, user, node, disk());
      await bench.pass(5 * MINUTE);
      await bench.power(node, false);
      const asked = zos().get(user, node, id);
      const silence = expect(asked).rejects.toMatchObject({ code: 'zos.timeout' });
      await bench.pass(MINUTE);
      await silence;
      await bench.power(node, true);
      await bench.pass(10 * MINUTE);
      expect(await stateOf(id)).toEqual(['ok']);
    });

    it('loses messages so that nobody can tell whether they arrived', async () => {
      const id = await contractFor(bench.grid, user, node, disk());
      const deployment = await signed(disk(), id, user.signer);
      await bench.lose(node, 1000);
      const sent = zos().deploy(user, node, deployment);
      const silence = expect(sent).rejects.toMatchObject({ code: 'zos.timeout' });
      await bench.pass(MINUTE);
      await silence;
      await bench.lose(node, 0);
      const known = await zos().list(user, node);
      if (known.length === 0) await zos().deploy(user, node, deployment);
      await bench.pass(5 * MINUTE);
      expect(await stateOf(id)).toEqual(['ok']);
    });

    it('pauses in grace and resumes with money', async () => {
      const id = await deploy(bench.grid, user, node, disk());
      const { usable } = await bench.grid.chain.balance(user.signer.account);
      const sink = await bench.newSigner(3);
      const transfer = { call: 'transfer', to: sink.account, amount: usable - 1_000_000n } as const;
      await bench.grid.chain.submit([transfer], user.signer);
      await bench.pass(6 * DAY);
      expect(await stateOf(id)).toEqual(['paused']);
      await bench.grid.activation?.activate(user.signer.account);
      await bench.pass(120 * MINUTE);
      expect(await stateOf(id)).toEqual(['ok']);
    });
  });
}
