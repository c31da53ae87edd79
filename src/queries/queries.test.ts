import type { QueryObserverResult } from '@tanstack/query-core';
import { QueryObserver } from '@tanstack/query-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { challengeHash } from '../model/challenge.ts';
import type { ContractId } from '../model/ids.ts';
import { contractId, nodeId } from '../model/ids.ts';
import { UNKNOWN_TFT_PRICE } from '../model/prices.ts';
import { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';
import { fakeDeployer } from '../operations/testing/fake-deployer.ts';
import { FakeGrid } from '../operations/testing/fake-grid.ts';
import { costsQuery, statusesQuery } from './deployment-queries.ts';
import {
  accountQuery,
  contractQuery,
  contractsQuery,
  pricesQuery,
  worldQuery,
} from './grid-queries.ts';
import { knownPricesQuery } from './known-prices.ts';
import { runwayQuery, spendingQuery } from './money-queries.ts';
import { clientOf, everyGridTime } from './query-client.ts';
import type { Query } from './query-controller.ts';

let fake: FakeGrid;
let grid: Grid;
const stops: (() => void)[] = [];

/** Follows a query as an element does. */
function follow<T>(query: Query<T>): QueryObserver<T, Error, T, T> {
  const observer = new QueryObserver(query.client, query.options);
  stops.push(observer.subscribe(() => {}));
  return observer;
}
const current = <T>(observer: QueryObserver<T, Error, T, T>): QueryObserverResult<T> =>
  observer.getCurrentResult();
const answer = <T>(query: Query<T>): Promise<T> => query.client.query(query.options as never);

async function register(): Promise<void> {
  const { account } = await grid.accounts.ensure();
  await grid.activation!.activate(account);
  await grid.chain.submit(
    [
      { call: 'userAcceptTc', documentLink: '', documentHash: '' },
      { call: 'createTwin', relay: 'r', pk: '' },
    ],
    await grid.accounts.ensure(),
  );
}

async function deploy(on: number): Promise<ContractId> {
  const signer = await grid.accounts.ensure();
  const { twinId } = (await grid.chain.twinOf(signer.account))!;
  const spec = { disks: 1, password: '' };
  const { deployment } = fakeDeployer.build(spec, {
    inventory: await grid.proxy.inventory(),
    node: nodeId(on),
    twin: twinId,
    operationId: String(fake.created),
    attempt: 1,
    keys: { seed: '' },
  });
  const deploymentHash = challengeHash(deployment);
  const contract = { nodeId: nodeId(on), deploymentHash, deploymentData: '{}', publicIps: 0 };
  await grid.chain.submit(
    [{ call: 'createNodeContract', ...contract, solutionProviderId: null }],
    signer,
  );
  const id = contractId(fake.created);
  await grid.zos.deploy({ twin: twinId, signer }, nodeId(on), { ...deployment, contract_id: id });
  return id;
}

beforeEach(() => {
  fake = new FakeGrid();
  grid = fake.open();
});
afterEach(() => {
  clientOf(grid).clear();
  for (const stop of stops.splice(0)) stop();
});

describe('queries', () => {
  it('ask again when the grid says that something changed', async () => {
    const account = follow(accountQuery(grid));
    await vi.waitFor(() => expect(current(account).data?.twin).toBeUndefined());
    await register();
    await vi.waitFor(() => expect(current(account).data?.twin?.twinId).toBe(100));
    expect(current(account).data?.balance.usable).toBe(10_000_000_000n - 2000n);
  });

  it('share one cache per grid and keep two grids apart', () => {
    expect(clientOf(grid)).toBe(clientOf(grid));
    expect(clientOf(fake.open())).not.toBe(clientOf(grid));
  });

  it('try again what was out of reach, and nothing else', async () => {
    fake.failNext('chain.prices', new GridError('chain.unreachable'));
    const prices = follow(pricesQuery(grid));
    await vi.waitFor(() => expect(current(prices).data).toBeDefined());
    fake.failNext('chain.contractsOf', new GridError('storage.refused'));
    await register();
    fake.calls.length = 0;
    await expect(answer(contractsQuery(grid))).rejects.toThrow('storage.refused');
    expect(fake.countOf('chain.contractsOf')).toBe(1);
  });

  it('say that a grid without a world has none', async () => {
    await expect(answer(worldQuery(grid))).rejects.toMatchObject({ code: 'capability.missing' });
  });

  it('keep the beat of grid time within the bounds of the wall', () => {
    const beat = everyGridTime(grid, 60_000);
    expect(beat()).toBe(60_000);
    fake.rate = 60;
    expect(beat()).toBe(1000);
    fake.rate = 3600;
    expect(beat()).toBe(1000);
    fake.rate = 0;
    expect(beat()).toBe(false);
    fake.rate = 0.001;
    expect(beat()).toBe(600_000);
  });
});

describe('what nodes say', () => {
  it('is kept apart per node: a silent one leaves what it said last, with its age', async () => {
    await register();
    const [one, two] = [await deploy(1), await deploy(2)];
    const statuses = follow(statusesQuery(grid));
    await vi.waitFor(() => expect(current(statuses).data?.size).toBe(2));
    const at = current(statuses).data!.get(one)!;
    expect(at).toMatchObject({ state: 'fresh', value: { contract_id: one } });

    fake.conduct.set(nodeId(1), { silent: true });
    fake.advance(60_000);
    await vi.waitFor(() =>
      expect(current(statuses).data!.get(one)).toMatchObject({
        state: 'stale',
        at: (at as { at: number }).at,
        value: { contract_id: one },
        error: { code: 'zos.timeout' },
      }),
    );
    expect(current(statuses).data!.get(two)?.state).toBe('fresh');

    fake.conduct.delete(nodeId(1));
    fake.advance(60_000);
    await vi.waitFor(() => expect(current(statuses).data!.get(one)?.state).toBe('fresh'));
  });

  it('counts as silence long before the wait is over, and as an answer when one comes', async () => {
    await register();
    const one = await deploy(1);
    const gate = fake.hold('zos.list');
    const statuses = follow(statusesQuery(grid));
    await gate.reached;
    fake.advance(2999);
    expect(current(statuses).data).toBeUndefined();
    fake.advance(1);
    await vi.waitFor(() =>
      expect(current(statuses).data?.get(one)).toMatchObject({
        state: 'unknown',
        error: { code: 'zos.timeout', params: { node: 1, seconds: 3 } },
      }),
    );
    gate.open();
    await vi.waitFor(() => expect(current(statuses).data?.get(one)?.state).toBe('fresh'));
  });

  it('is unknown while a node never answered, or knows nothing of the contract', async () => {
    await register();
    const [one, two] = [await deploy(1), await deploy(2)];
    fake.conduct.set(nodeId(1), { silent: true });
    fake.held.get(nodeId(2))!.clear();
    const statuses = await answer(statusesQuery(grid));
    expect(statuses.get(one)).toMatchObject({ state: 'unknown', error: { code: 'zos.timeout' } });
    expect(statuses.get(two)).toMatchObject({ state: 'unknown', error: { code: 'zos.not-found' } });
  });

  it('comes in one by one when some take long', async () => {
    await register();
    const [one, two] = [await deploy(1), await deploy(2)];
    const statuses = statusesQuery(grid);
    let now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    const gate = fake.hold('proxy.bills');
    const costs = follow(costsQuery(grid));
    await gate.reached;
    expect(current(costs).data).toBeUndefined();
    gate.open();
    await vi.waitFor(() => expect(current(costs).data?.size).toBe(2));
    const partial: number[] = [];
    stops.push(
      statuses.client.getQueryCache().subscribe(({ query }) => {
        const data = query.state.data as ReadonlyMap<unknown, unknown> | undefined;
        if (query.queryKey[0] === 'nodes' && data) partial.push(data.size);
      }),
    );
    const all = await answer(statuses);
    vi.restoreAllMocks();
    expect([...all.keys()].sort()).toEqual([one, two]);
    expect(partial).toContain(1);
  });

  it('and what things cost are empty for nobody', async () => {
    expect(await answer(statusesQuery(grid))).toEqual(new Map());
    expect(await answer(costsQuery(grid))).toEqual(new Map());
  });
});

describe('prices', () => {
  it('are those of a bill, and tell no price of TFT that nobody told', async () => {
    expect((await answer(knownPricesQuery(grid))).tftPrice).toBeGreaterThan(0);
    clientOf(grid).clear();
    const { policy } = await grid.chain.prices();
    vi.spyOn(grid.chain, 'prices').mockResolvedValue({ policy, tft: UNKNOWN_TFT_PRICE });
    expect(await answer(knownPricesQuery(grid))).toEqual({ policy, tftPrice: undefined });
    vi.restoreAllMocks();
  });
});

describe('a contract', () => {
  it('is told without what its chain knows where no chain can be asked', async () => {
    await register();
    const id = await deploy(1);
    expect(await answer(contractQuery(grid, id))).toMatchObject({ hasChain: true });
    clientOf(grid).clear();
    fake.failNext('chain.paymentState', new GridError('capability.missing', { port: 'chain' }));
    expect(await answer(contractQuery(grid, id))).toMatchObject({
      contract: { contractId: id },
      payment: undefined,
      hasChain: false,
    });
  });
});

describe('money', () => {
  it('counts all bills of a deployment, and isolates those that cannot be had', async () => {
    await register();
    const [one, two] = [await deploy(1), await deploy(2)];
    const run = { first: 0, last: 0, every: 3600, discountLevel: 'None' as const };
    fake.bills.set(one, [
      { ...run, count: 3, amountBilled: 10n },
      { ...run, count: 1, amountBilled: 7n },
    ]);
    fake.failNext('proxy.bills', new GridError('proxy.unreachable'));
    const costs = await answer(costsQuery(grid));
    expect(costs.get(one)?.state).toBe('unknown');
    expect(costs.get(two)).toMatchObject({ state: 'fresh', value: 0n });
    clientOf(grid).clear();
    expect((await answer(costsQuery(grid))).get(one)).toMatchObject({ value: 37n });
  });

  it('spends nothing and lasts for ever while nothing is deployed', async () => {
    await register();
    expect(await answer(spendingQuery(grid))).toMatchObject({ perHour: 0n, perMonth: 0n });
    const runway = await answer(runwayQuery(grid));
    expect(runway?.grace).toBeUndefined();
    expect(runway!.horizon).toBeGreaterThan(grid.clock.now() / 1000);
  });
});
