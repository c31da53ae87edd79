import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { violations } from '../../elements/axe.fixture.ts';
import { nodeId } from '../../model/ids.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { inventoryOf, type NodeSketch } from '../../planning/testing/synthetic.ts';
import { TfNodeSelectEvent } from '../../../weblets/node-map/events.ts';
import './tf-page-nodes.ts';
import type { TfPageNodes } from './tf-page-nodes.ts';

/** Two hundred nodes in Ghent, and one in Hanoi that comes last. */
const sketches: NodeSketch[] = Array.from({ length: 200 }, (_, i) => ({
  lat: 51.05,
  lon: 3.72,
  country: 0,
  cru: 4 + (i % 8),
}));
const inventory = inventoryOf([...sketches, { lat: 21.02, lon: 105.85, country: 2, cru: 8 }]);
const now = Date.UTC(2026, 10, 20);
const tft = { average: 20, min: 10, max: 1000 };
const view = {
  inventory,
  now,
  simulated: true,
  prices: { policy: LIVE_POLICY, tft },
  searches: [],
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = 'Canvas';
});
afterEach(() => {
  render('', document.body);
  history.replaceState(null, '', location.pathname);
  document.body.style.background = '';
});

async function draw(): Promise<TfPageNodes> {
  render(
    html`<main style="container: page / inline-size">
      <tf-page-nodes .view=${view}></tf-page-nodes>
    </main>`,
    document.body,
  );
  const page = document.querySelector('tf-page-nodes')!;
  await page.updateComplete;
  const isReady = new Promise((resolve) => page.addEventListener('tf-ready', resolve));
  page.renderRoot.querySelector<HTMLDetailsElement>('details.map')!.open = true;
  await isReady;
  return page;
}

const mapOf = (page: TfPageNodes) =>
  page.renderRoot.querySelector('tf-node-twin')!.renderRoot.querySelector('tf-capacity-map')!;
const summary = (page: TfPageNodes) =>
  mapOf(page).renderRoot.querySelector('#summary')!.textContent.trim();
const tableOf = (page: TfPageNodes) => page.renderRoot.querySelector('tf-table')!;
const choose = (page: TfPageNodes, text: string) => {
  const search = page.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
  search.value = text;
  search.dispatchEvent(new Event('input'));
};

test('the map shows what passes, and follows each change of the filter', async () => {
  const page = await draw();
  await vi.waitFor(() => expect(summary(page)).toMatch(/^201 nodes in sight/));
  choose(page, inventory.countries[2]!.name);
  await vi.waitFor(() => expect(summary(page)).toMatch(/^1 node in sight, 8 cores of 8 cores/));
  choose(page, inventory.countries[0]!.name);
  await vi.waitFor(() => expect(summary(page)).toMatch(/^200 nodes in sight/));
  choose(page, 'nowhere at all');
  await vi.waitFor(() => expect(mapOf(page).renderRoot.textContent).toContain('No node matches'));
  choose(page, '');
  await vi.waitFor(() => expect(summary(page)).toMatch(/^201 nodes in sight/));
});

test('the map says what its colours and shapes mean', async () => {
  const page = await draw();
  const { renderRoot } = page.renderRoot.querySelector('tf-node-twin')!;
  const text = renderRoot.querySelector('.legend')!.textContent.replace(/\s+/g, ' ');
  expect(text).toMatch(/Free share: all taken all free/);
  const key = [...renderRoot.querySelectorAll('.key li')].map((item) => item.textContent.trim());
  expect(key).toEqual([
    ...['Up', 'Standby', 'Down', 'Dedicated', 'Certified', 'Gateway'],
    'Left out by the filters',
  ]);
  const fill = (name: string) =>
    getComputedStyle(renderRoot.querySelector(`.ramp .${name}`)!).getPropertyValue('fill');
  expect(new Set(['t0', 't1', 't2', 't3', 't4'].map(fill)).size).toBe(5);
  expect(await violations(page)).toEqual([]);
});

test('a node that is chosen on the map comes into sight in the table, and the other way round', async () => {
  const page = await draw();
  const table = tableOf(page);
  const current = () => table.renderRoot.querySelector('tr[aria-current]')?.textContent;
  expect(current()).toBeUndefined();
  // Far below what the table shows first.
  mapOf(page).dispatchEvent(new TfNodeSelectEvent(nodeId(inventory.nodeId[200]!)));
  await vi.waitFor(() => expect(current()).toContain(inventory.countries[2]!.name));

  mapOf(page).view = { latitude: 51.05, longitude: 3.72, zoom: 4 };
  await vi.waitFor(() => expect(summary(page)).toMatch(/^200 nodes in sight/));
  const row = table.renderRoot.querySelector<HTMLElement>(`tr[data-key='199']`)!;
  row.click();
  await vi.waitFor(() => expect(mapOf(page).selected).toBe(199));
  expect(mapOf(page).view.longitude).toBeCloseTo(3.72, 1);
  table.renderRoot.querySelector<HTMLElement>(`tr[data-key='200']`)!.click();
  await vi.waitFor(() => expect(summary(page)).toMatch(/^1 node in sight/));
  expect(mapOf(page).view.zoom).toBeCloseTo(4, 1);
});

test('the map can stand for another measure', async () => {
  const page = await draw();
  const select = page.renderRoot.querySelector('tf-node-twin')!.renderRoot.querySelector('select')!;
  select.value = 'mru';
  select.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(summary(page)).toMatch(/TB of/));
  expect(await violations(page)).toEqual([]);
});

test('a comparison has an address, marks what differs by a sign, and names what is not there', async () => {
  history.replaceState(null, '', `${location.pathname}?compare=1,2,9999`);
  render(html`<tf-page-nodes .view=${view}></tf-page-nodes>`, document.body);
  const page = document.querySelector('tf-page-nodes')!;
  await page.updateComplete;
  const compare = page.renderRoot.querySelector('tf-node-compare')!;
  await compare.updateComplete;
  const dialog = compare.renderRoot.querySelector('dialog')!;
  await vi.waitFor(() => expect(dialog.open).toBe(true));
  expect(dialog.querySelectorAll('thead th')).toHaveLength(2);
  expect(dialog.querySelector('[role=alert]')!.textContent).toContain('9999');
  const lines = [...dialog.querySelectorAll('tbody tr')];
  const marked = lines.filter((line) => line.querySelector('.mark'));
  const line = (name: string) =>
    lines.find((each) => each.querySelector('th')!.textContent.trim().startsWith(name))!;
  // They have 4 and 5 cores, and stand in the same city.
  expect(marked).toContain(line('CPU'));
  expect(marked).not.toContain(line('State'));
  expect(marked.length).toBeLessThan(lines.length);
  expect(await violations(compare)).toEqual([]);
  dialog.close();
  await vi.waitFor(() => expect(location.search).not.toContain('compare'));
});
