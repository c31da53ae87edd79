import { html, render, type LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from '../elements/axe.fixture.ts';
import { NO_SUPPLY } from '../model/supply.ts';
import { contractId, farmId, nodeId } from '../model/ids.ts';
import { LIVE_POLICY } from '../model/live-policy.ts';
import { priceOf } from '../model/price-tag.ts';
import { GiB, TFT } from '../model/units.ts';
import { GridError } from '../ports/errors.ts';
import type { OperationView } from './activity/operation-view.ts';
import './activity/tf-page-activity.ts';
import type { DeployView } from './deploy/deploy-view.ts';
import './deploy/tf-page-deploy.ts';
import type { DeploymentPage, DeploymentRow } from './deployments/deployment-view.ts';
import './deployments/tf-page-deployment.ts';
import './deployments/tf-page-deployments.ts';
import type { Intent } from './intent.ts';
import './not-found/tf-page-not-found.ts';
import type { OverviewView } from './overview/overview-view.ts';
import './overview/tf-page-overview.ts';
import type { Money } from './shell-view.ts';

const intents: Intent[] = [];
const remember = (event: HTMLElementEventMap['tf-intent']) => intents.push(event.intent);

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
  intents.length = 0;
  document.body.addEventListener('tf-intent', remember);
});
afterEach(() => {
  document.body.removeEventListener('tf-intent', remember);
  render('', document.body);
});

async function draw<T extends LitElement>(template: TemplateResult): Promise<T> {
  render(html`<main>${template}</main>`, document.body);
  const page = document.querySelector('main')!.firstElementChild as T;
  await page.updateComplete;
  return page;
}

const button = (page: LitElement, name: RegExp): HTMLButtonElement =>
  [...page.renderRoot.querySelectorAll('button')].find((found) =>
    name.test(found.ariaLabel ?? found.textContent),
  )!;

const text = (page: LitElement): string => page.renderRoot.textContent;
const now = Date.UTC(2026, 10, 20, 12);
const hour = 3_600_000;
const money: Money = { usd: 81_000_000n, tft: 8_100_000_000n };

const row = (id: number, name: string, more: Partial<DeploymentRow> = {}): DeploymentRow => ({
  contract: contractId(id),
  name,
  state: 'running',
  nodeId: nodeId(7),
  place: 'Ghent, Belgium',
  size: '2 vCores',
  addresses: ['10.1.2.3'],
  perMonth: money,
  cost: money,
  createdAt: now - id * hour,
  cloneHref: '/deploy/vm',
  moveHref: '/deploy/vm',
  ...more,
});
const rows = [row(1, 'web1'), row(2, 'db', { state: 'error', place: 'Lagos, Nigeria' })];

const overview: OverviewView = {
  simulated: true,
  now,
  deployments: rows,
  perHour: money,
  perMonth: money,
  spent: money,
  spentPerDay: [1, 2],
  balance: money,
  runway: 86_400,
  events: [{ at: now, event: 'NodeDown', tone: 'bad', name: 'db', contract: contractId(2) }],
  grid: {
    nodesUp: 2,
    farms: 1,
    countries: 1,
    supplies: {
      cru: { total: 2, free: 1, offline: 0 },
      mru: NO_SUPPLY,
      sru: NO_SUPPLY,
      hru: NO_SUPPLY,
    },
    byCountry: [{ name: 'Belgium', code: 'BE', nodes: 2, freeCores: 1 }],
    places: [{ latitude: 50, longitude: 4, weight: 2, mine: true }],
    source: 'simulation',
    at: now,
  },
};

const deployment: DeploymentPage = {
  ...rows[0]!,
  simulated: true,
  now,
  farm: { id: farmId(1), name: 'Farm' },
  image: 'Ubuntu 24.04',
  hash: '2b9f',
  contractState: 'Created',
  nextBill: now + hour,
  locked: money,
  access: [{ network: 'Mycelium', address: '5f3::1', ssh: 'ssh root@5f3::1', needs: 'Mycelium' }],
  bills: [{ first: now - hour, last: now, count: 2, discount: 'Gold', each: money, sum: money }],
  events: [
    { at: now, event: 'SomethingNew', tone: 'quiet' },
    { at: now, event: 'ContractPaymentOverdrawn', tone: 'warn', times: 336, since: now - hour },
  ],
  workloads: '{"a": 1}',
  graceEnds: now + 24 * hour,
  error: new GridError('zos.timeout'),
};

const operation: OperationView = {
  id: 'a',
  title: 'Deploy web1',
  state: 'waiting-for-user',
  steps: [{ id: 'send', label: 'Send', state: 'failed' }],
  startedAt: now,
  error: new GridError('zos.timeout'),
  simulated: true,
  can: ['resume', 'cancel'],
};

const price = priceOf(
  { resources: { cru: 1, mru: GiB, sru: GiB, hru: 0 }, publicIps: 0, certified: false },
  { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } },
  5_000n * TFT,
);
const quickStarts = [
  { name: 'Small', cpu: 1, memory: GiB, disk: GiB, price, lasts: 30, href: '/deploy/vm?cpu=1' },
];

const products: DeployView = {
  simulated: true,
  quickStarts,
  balance: 5_000n * TFT,
  balanceOf: 'account',
  lasts: 60,
  topUp: undefined,
};

const pages: readonly (readonly [string, TemplateResult])[] = [
  ['the overview', html`<tf-page-overview .view=${overview}></tf-page-overview>`],
  [
    'the overview with nothing deployed',
    html`<tf-page-overview .view=${{ ...overview, deployments: [] }}></tf-page-overview>`,
  ],
  ['the products', html`<tf-page-deploy .view=${products}></tf-page-deploy>`],
  [
    'the products without funds',
    html`<tf-page-deploy
      .view=${{ ...products, balance: 0n, lasts: 0, topUp: 1000n * TFT }}
    ></tf-page-deploy>`,
  ],
  [
    'the list of deployments',
    html`<tf-page-deployments .view=${{ simulated: true, now, rows }}></tf-page-deployments>`,
  ],
  [
    'an empty list of deployments',
    html`<tf-page-deployments .view=${{ simulated: true, now, rows: [] }}></tf-page-deployments>`,
  ],
  [
    'a list that cannot be had',
    html`<tf-page-deployments .error=${new GridError('proxy.unreachable')}></tf-page-deployments>`,
  ],
  ['a deployment', html`<tf-page-deployment .view=${deployment}></tf-page-deployment>`],
  ['no deployment', html`<tf-page-deployment contract="9" .view=${null}></tf-page-deployment>`],
  [
    'the activity',
    html`<tf-page-activity .view=${{ operations: [operation], now }}></tf-page-activity>`,
  ],
  ['no activity', html`<tf-page-activity .view=${{ operations: [], now }}></tf-page-activity>`],
  ['an address that leads nowhere', html`<tf-page-not-found></tf-page-not-found>`],
];

test('an overview whose last deployment was deleted says what became of it', async () => {
  const past = { ...overview, deployments: [], topUp: 100n * TFT };
  const page = await draw(html`<tf-page-overview .view=${past}></tf-page-overview>`);
  expect(page.renderRoot.querySelector('.welcome')).not.toBeNull();
  expect(page.renderRoot.querySelector('tf-events')!.events).toEqual(overview.events.slice(0, 6));
  expect(page.renderRoot.querySelector('tf-top-up')).not.toBeNull();
  expect(await violations()).toEqual([]);
  const nobody = { ...overview, deployments: [], events: [] };
  const first = await draw(html`<tf-page-overview .view=${nobody}></tf-page-overview>`);
  expect(first.renderRoot.querySelector('tf-events')).toBeNull();
});

test('the products tell how long the balance lasts now and with each of them', async () => {
  const drawn = async (view: DeployView): Promise<string> => {
    const page = await draw(html`<tf-page-deploy .view=${view}></tf-page-deploy>`);
    return page.renderRoot.textContent.replace(/\s+/g, ' ');
  };
  const funded = await drawn(products);
  expect(funded).toContain('Your balance of 5,000 TFT lasts 2d 12h with what runs now.');
  expect(funded).toContain('lasts 1d 6h');
  const first = await drawn({ ...products, balanceOf: 'first-funds', lasts: undefined });
  expect(first).toContain('A new account begins with 5,000 TFT.');
  const none = { ...products, balance: 0n, lasts: 0, topUp: 1000n * TFT };
  const short = await drawn({ ...none, quickStarts: [{ ...quickStarts[0]!, lasts: 0 }] });
  expect(short).toContain('does not pay for what runs now');
  expect(short).toContain('more than you have');
  expect(
    document.querySelector('tf-page-deploy')!.renderRoot.querySelector('tf-top-up'),
  ).not.toBeNull();
  expect(await drawn({ ...products, balanceOf: 'nobody' })).not.toContain('balance');
});

describe.each(pages)('%s', (_, template) => {
  test('has no accessibility violation, and a heading', async () => {
    const page = await draw(template);
    expect(page.renderRoot.querySelector('h1, tf-empty, tf-error')).not.toBeNull();
    expect(await violations()).toEqual([]);
  });

  test('fits a phone of 320 pixels', async () => {
    const main = await draw(template);
    const box = main.parentElement!;
    box.style.inlineSize = '288px';
    box.style.containerType = 'inline-size';
    box.style.containerName = 'page';
    await main.updateComplete;
    expect(main.scrollWidth).toBeLessThanOrEqual(288);
  });
});

test('where the figures come from is said in the language of the page', async () => {
  document.documentElement.lang = 'de';
  try {
    const page = await draw(html`<tf-page-overview .view=${overview}></tf-page-overview>`);
    await expect.poll(() => page.renderRoot.textContent).toContain('Quelle: Simulation');
    expect(page.renderRoot.textContent).not.toContain('Quelle: simulation');
  } finally {
    document.documentElement.lang = 'en';
  }
});

test('the page of a machine leads to the farm it runs on', async () => {
  const page = await draw(html`<tf-page-deployment .view=${deployment}></tf-page-deployment>`);
  const link = [...page.renderRoot.querySelectorAll('a')].find(
    ({ textContent }) => textContent === 'Farm',
  )!;
  expect(new URL(link.href).pathname).toBe('/farms/1');
});

test('an overview without money left says what comes and offers some', async () => {
  const poor = { ...overview, runway: 0, deletion: Date.UTC(2026, 2, 27, 12), topUp: 5n };
  const page = await draw(html`<tf-page-overview .view=${poor}></tf-page-overview>`);
  expect(page.renderRoot.textContent).toContain('Used up');
  expect(page.renderRoot.querySelector('tf-top-up')).not.toBeNull();
  expect(await violations()).toEqual([]);
});

test('what happened often is told once, with how often', async () => {
  const page = await draw(html`<tf-page-deployment .view=${deployment}></tf-page-deployment>`);
  const events = page.renderRoot.querySelector('tf-events')!;
  const [, often] = [...events.renderRoot.querySelectorAll('li')].map((line) => line.textContent);
  expect(often).toMatch(/A bill could not be paid in full\s+336 times, since/);
});

test.each([
  'tf-page-overview',
  'tf-page-deploy',
  'tf-page-deployments',
  'tf-page-deployment',
  'tf-page-activity',
])('%s draws without its data', async (tag) => {
  const page = document.createElement(tag) as unknown as LitElement;
  document.body.append(page);
  await page.updateComplete;
  expect(page.isConnected).toBe(true);
});

test('the list is searched by place, filtered by state and sorted by name', async () => {
  const page = await draw(
    html`<tf-page-deployments .view=${{ simulated: true, now, rows }}></tf-page-deployments>`,
  );
  const names = () =>
    [...page.renderRoot.querySelectorAll('tbody th a')].map((link) => link.textContent);
  expect(names()).toEqual(['web1', 'db']);
  button(page, /Name/).click();
  await page.updateComplete;
  expect(names()).toEqual(['db', 'web1']);
  expect(page.renderRoot.querySelector('[aria-sort=ascending]')!.textContent).toContain('Name');
  await userEvent.fill(page.renderRoot.querySelector('[type=search]')!, 'lagos');
  await page.updateComplete;
  expect(names()).toEqual(['db']);
  await userEvent.fill(page.renderRoot.querySelector('[type=search]')!, '<b>x');
  await page.updateComplete;
  expect(text(page)).toContain('“<b>x”');
});

test('a long list shows a hundred rows, and more when asked', async () => {
  const many = Array.from({ length: 250 }, (_, i) => row(i + 1, `web${i + 1}`));
  const page = await draw(
    html`<tf-page-deployments .view=${{ simulated: true, now, rows: many }}></tf-page-deployments>`,
  );
  const drawn = () => page.renderRoot.querySelectorAll('tbody tr').length;
  expect(drawn()).toBe(100);
  button(page, /Show 100 more of 150/).click();
  await page.updateComplete;
  button(page, /Show 50 more of 50/).click();
  await page.updateComplete;
  expect(drawn()).toBe(250);
  expect(button(page, /Show/)).toBeUndefined();
});

test('a deployment is deleted after its name was typed', async () => {
  const page = await draw(html`<tf-page-deployment .view=${deployment}></tf-page-deployment>`);
  button(page, /^\s*Delete/).click();
  await userEvent.keyboard('web1{Enter}');
  await expect.poll(() => intents).toEqual([{ do: 'delete-deployment', contract: 1 }]);
});

test('an event that is newer than our words goes by its own name', async () => {
  const page = await draw(html`<tf-page-deployment .view=${deployment}></tf-page-deployment>`);
  const events = page.renderRoot.querySelector('tf-events')!;
  await events.updateComplete;
  expect(events.renderRoot.textContent).toContain('SomethingNew');
});

test('an operation that waits offers its ways on', async () => {
  const page = await draw(
    html`<tf-page-activity .view=${{ operations: [operation], now }}></tf-page-activity>`,
  );
  const list = page.renderRoot.querySelector('tf-operations')!;
  await list.updateComplete;
  button(list, /Continue/).click();
  expect(intents).toEqual([{ do: 'steer', operation: 'a', how: 'resume' }]);
});

test('the overview puts what needs a person first', async () => {
  const page = await draw(html`<tf-page-overview .view=${overview}></tf-page-overview>`);
  expect(page.renderRoot.querySelector('h1')!.textContent).toContain('1 of your deployments needs');
  expect(page.renderRoot.querySelector('.list .name')!.textContent).toBe('db');
});

test('an overview without funds says so once, with what is owed, the way out and who is meant', async () => {
  const unpaid = Array.from({ length: 7 }, (_, i) =>
    row(i + 1, `web${i + 1}`, { state: 'paused', trouble: { cause: 'unpaid', since: now - hour } }),
  );
  const view: OverviewView = {
    ...overview,
    deployments: unpaid,
    balance: { usd: 0n, tft: 0n },
    runway: 0,
    deletion: now + 300 * hour,
    debt: { owed: { usd: 430_000_000n, tft: 10n }, nextBill: now + 24 * 60_000 },
    topUp: 5_000n * TFT,
  };
  const page = await draw(html`<tf-page-overview .view=${view}></tf-page-overview>`);
  await import('./overview/tf-standstills.ts');
  const drawn = page.renderRoot.querySelector('tf-standstills')!;
  await drawn.updateComplete;
  const heading = () => drawn.renderRoot.querySelector('h1')!.textContent.trim();
  expect(heading()).toBe('Your balance is used up.');
  const trouble = drawn.renderRoot.querySelector('ul')!.textContent.replace(/\s+/g, ' ');
  expect(trouble).toContain('7 deployments stand still.');
  expect(trouble).toMatch(/Owed: \$43\.00 .*taken with the next bill in 24 minutes\./);
  expect(trouble).toContain('web1, web2, web3, web4, 3 more');
  expect(drawn.renderRoot.querySelectorAll('tf-top-up')).toHaveLength(1);
  expect(page.renderRoot.querySelectorAll('tf-top-up, .list li')).toHaveLength(0);
  expect(await violations()).toEqual([]);

  document.querySelector('tf-page-overview')!.view = { ...view, balance: money, topUp: undefined };
  await page.updateComplete;
  await drawn.updateComplete;
  expect(heading()).toBe('Your balance is filled again.');
  expect(drawn.renderRoot.textContent).toContain(
    '7 deployments start again with their next bills.',
  );
  expect(drawn.renderRoot.textContent).toContain('Owed: $43.00');
});

test('a machine on a node that is down says since when, and how to wait, move or delete', async () => {
  const view: DeploymentPage = {
    ...deployment,
    state: 'down',
    trouble: { cause: 'node-down', since: now - 3 * hour },
    graceEnds: undefined,
    error: undefined,
    moveHref: '/deploy/vm?cpu=3',
  };
  const page = await draw(html`<tf-page-deployment .view=${view}></tf-page-deployment>`);
  const panel = page.renderRoot.querySelector('.standstill')!;
  expect(panel.textContent).toContain('Node 7 is down: its last report came');
  const links = [...panel.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/nodes/7', '/deploy/vm?cpu=3']);
  panel.querySelector<HTMLButtonElement>('.danger')!.click();
  await userEvent.keyboard('web1{Enter}');
  await expect.poll(() => intents).toEqual([{ do: 'delete-deployment', contract: 1 }]);
  expect(await violations()).toEqual([]);
});

test('what is not known yet costs no $0.00', async () => {
  const unknown = [row(1, 'web1', { cost: undefined, perMonth: undefined })];
  const page = await draw(
    html`<tf-page-deployments
      .view=${{ simulated: true, now, rows: unknown }}
    ></tf-page-deployments>`,
  );
  for (const price of page.renderRoot.querySelectorAll('tf-price')) {
    await price.updateComplete;
    expect(price.renderRoot.textContent.trim()).toBe('–');
  }
});
