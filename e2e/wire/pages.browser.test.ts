import { render } from 'lit';
import { http, HttpResponse, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import { browserSurroundings } from '../../src/live/surroundings.ts';
import { contractId, nodeId } from '../../src/model/ids.ts';
import { deploy, diskDeployment, newUser, openNodes } from '../../src/ports/conformance/actions.ts';
import { gridProxySuite } from '../../src/ports/conformance/grid-proxy.suite.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { Snapshots } from '../../src/ports/snapshots.ts';
import '../../src/portal/contracts/tf-page-contract.ts';
import '../../src/portal/farms/tf-page-farm.ts';
import '../../src/portal/farms/tf-page-farms.ts';
import '../../src/portal/node/tf-page-node.ts';
import { supplyContract } from '../../src/portal/wiring/contract.ts';
import { supplyFarm } from '../../src/portal/wiring/farm.ts';
import { supplyFarms } from '../../src/portal/wiring/farms.ts';
import { supplyNode } from '../../src/portal/wiring/node.ts';
import { carryOut } from '../../src/portal/wiring/intents.ts';
import { openSession } from '../../src/portal/wiring/session.ts';
import { liveBench, servedSim, type ServedSim } from './served-sim.ts';

/**
 * What a page asks is caught by a service worker and answered by the proxy that speaks for a
 * simulation: what the port promises holds there too, and the portal's pages draw what comes.
 */
const PROXY = 'https://proxy.example';
const worker = setupWorker();

beforeAll(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));
afterEach(() => worker.resetHandlers());
afterAll(() => worker.stop());

function answerWith({ serve }: ServedSim): void {
  worker.use(
    http.get(`${PROXY}/*`, ({ request }) => serve(request)),
    http.all('*', () => passthrough()),
  );
}

describe('live → service worker → serve → sim, in a page', () => {
  gridProxySuite(async () => {
    const served = await servedSim();
    answerWith(served);
    const around = { ...browserSurroundings, now: () => served.sim.clock.now() };
    return liveBench(served, { proxy: PROXY, around });
  });
});

describe('a page of the portal', () => {
  let served: ServedSim;
  let grid: Grid;
  let stop: (() => void) | undefined;

  beforeAll(async () => {
    served = await servedSim();
  });
  afterEach(async () => {
    stop?.();
    render('', document.body);
    await grid.close();
  });

  /** Puts the page of a route into the document, supplied from the real adapter. */
  async function show<T extends HTMLElement>(
    page: T,
    supply: (page: T, session: ReturnType<typeof openSession>) => () => void,
    snapshots?: Snapshots,
  ): Promise<() => string> {
    document.documentElement.lang = 'en';
    if (snapshots) worker.use(http.get(`${PROXY}/*`, () => HttpResponse.error()));
    else answerWith(served);
    const around = { ...browserSurroundings, now: () => served.sim.clock.now() };
    grid = await openLiveGrid({
      network: 'custom',
      proxy: PROXY,
      around,
      ...(snapshots && { snapshots }),
    });
    document.body.append(page);
    stop = supply(
      page,
      openSession(grid, () => undefined),
    );
    return () => page.shadowRoot!.textContent.replace(/\s+/g, ' ');
  }

  test('lists the farms that came over the wire', async () => {
    const { farms } = await served.sim.proxy.inventory();
    const text = await show(document.createElement('tf-page-farms'), supplyFarms);
    await expect.poll(text).toContain(`${farms.length} of ${farms.length} farms`);
  });

  test('draws a node as the proxy tells of it, without what only the chain knows', async () => {
    const node = (await served.sim.proxy.node(nodeId(7)))!;
    const page = document.createElement('tf-page-node');
    const text = await show(page, (one, session) =>
      supplyNode(one, session, { page: 'node', id: '7' }),
    );
    await expect.poll(text).toContain(node.farmName);
    expect(text()).toContain(node.serialNumber);
    expect(text()).toContain('What TFT costs now stands on the chain');
    expect(page.view?.record.provenance.source).toBe(PROXY);
    expect(text()).not.toMatch(/undefined|NaN/);
  });

  /** What an earlier visit kept: the list of nodes, and nothing else. */
  async function kept(): Promise<Snapshots> {
    const inventory = await served.sim.proxy.inventory();
    const provenance = { source: PROXY, at: inventory.provenance.at - 3_600_000 };
    return {
      latest: async () => ({ ...inventory, provenance }),
      instants: async () => [provenance.at],
      at: async () => undefined,
      keep: async () => undefined,
    };
  }

  test('draws a node that was never asked for from the list that was kept, when nobody answers', async () => {
    const node = (await served.sim.proxy.node(nodeId(7)))!;
    const page = document.createElement('tf-page-node');
    const supply = (one: typeof page, session: ReturnType<typeof openSession>) =>
      supplyNode(one, session, { page: 'node', id: '7' });
    const text = await show(page, supply, await kept());
    await expect.poll(text).toContain('Drawn from the list of all nodes, as of');
    expect(text()).toContain(node.farmName);
    expect(text()).toContain('Its own record cannot be read now.');
    expect(text()).not.toContain(node.serialNumber);
    expect(text()).not.toMatch(/undefined|NaN|It has never reported/);
    expect(page.view?.record.total).toEqual(node.total);
    expect(page.view?.record.used).toEqual(node.used);
    expect(page.view?.raw).toBeUndefined();
    expect(page.shadowRoot!.querySelector('.from-list tf-error')).not.toBeNull();
  });

  test('draws a farm from the same list, with how many addresses it has but not which', async () => {
    const { farms } = await served.sim.proxy.inventory();
    const row = farms.totalIps.findIndex((ips) => ips > 0);
    const id = String(farms.farmId[row]);
    const page = document.createElement('tf-page-farm');
    page.farm = id;
    const supply = (one: typeof page, session: ReturnType<typeof openSession>) =>
      supplyFarm(one, session, { page: 'farm', id });
    const text = await show(page, supply, await kept());
    await expect.poll(text).toContain('Drawn from the list of all nodes, as of');
    expect(text()).toContain(farms.name[row]);
    expect(text()).not.toContain('rewards cannot be paid');
    expect(page.view?.known).toMatchObject({ totalIps: farms.totalIps[row] });
    const addresses = page.shadowRoot!.querySelector('tf-farm-addresses')!;
    await addresses.updateComplete;
    expect(addresses.shadowRoot!.textContent).toContain('Which they are is not in the list.');
  });

  test('draws a contract with its bills, without what only the chain knows', async () => {
    const user = await newUser(served.sim);
    const [node] = openNodes(await served.sim.proxy.inventory());
    const id = await deploy(served.sim, user, node!, diskDeployment(user.twin, 'shelf', 50));
    await served.sim.world!.jump(50 * 3_600_000);
    const page = document.createElement('tf-page-contract');
    const text = await show(page, (one, session) =>
      supplyContract(one, session, { page: 'contract', id: String(id) }),
    );
    await expect.poll(text).toMatch(/(49|50|51) bills/);
    expect(text()).toContain('stands on the chain, which is not asked here');
    expect(page.view?.contract.contractId).toBe(contractId(id));
    expect(text()).not.toMatch(/undefined|NaN/);
  });

  test('draws a contract although its bills cannot be had, and they come when asked for again', async () => {
    const { contracts } = await served.sim.proxy.contractPage({
      filter: { type: 'node' },
      page: 1,
      size: 1,
    });
    const id = contracts[0]!.contractId;
    const page = document.createElement('tf-page-contract');
    let fails = true;
    const text = await show(page, (one, session) => {
      worker.use(
        http.get(`${PROXY}/contracts/:id/bills`, ({ request }) =>
          fails
            ? HttpResponse.json({ error: 'database is gone' }, { status: 500 })
            : served.serve(request),
        ),
      );
      one.addEventListener('tf-intent', ({ intent }) => void carryOut(session, intent));
      return supplyContract(one, session, { page: 'contract', id: String(id) });
    });
    await expect.poll(() => page.view?.contract.contractId).toBe(id);
    const error = () => page.shadowRoot!.querySelector('.bills tf-error');
    await expect.poll(error, { timeout: 30_000 }).not.toBeNull();
    expect(page.view?.billed).toBeUndefined();
    expect(text()).not.toMatch(/undefined|NaN|No bill/);
    fails = false;
    error()!.querySelector('tf-ask-again')!.shadowRoot!.querySelector('button')!.click();
    await expect.poll(() => page.view?.bills, { timeout: 30_000 }).toBe('told');
    expect(error()).toBeNull();
  });
});
