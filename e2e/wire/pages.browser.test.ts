import { render } from 'lit';
import { http, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLiveGrid } from '../../src/live/live-grid.ts';
import { browserSurroundings } from '../../src/live/surroundings.ts';
import { contractId, nodeId } from '../../src/model/ids.ts';
import { deploy, diskDeployment, newUser, openNodes } from '../../src/ports/conformance/actions.ts';
import { gridProxySuite } from '../../src/ports/conformance/grid-proxy.suite.ts';
import type { Grid } from '../../src/ports/grid.ts';
import '../../src/portal/contracts/tf-page-contract.ts';
import '../../src/portal/farms/tf-page-farms.ts';
import '../../src/portal/node/tf-page-node.ts';
import { supplyContract } from '../../src/portal/wiring/contract.ts';
import { supplyFarms } from '../../src/portal/wiring/farms.ts';
import { supplyNode } from '../../src/portal/wiring/node.ts';
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
  ): Promise<() => string> {
    document.documentElement.lang = 'en';
    answerWith(served);
    const around = { ...browserSurroundings, now: () => served.sim.clock.now() };
    grid = await openLiveGrid({ network: 'custom', proxy: PROXY, around });
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
});
