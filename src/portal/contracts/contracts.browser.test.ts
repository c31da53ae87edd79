import { html, render, type LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violations } from '../../elements/axe.fixture.ts';
import { BillBook } from '../../model/bill-book.ts';
import type { ContractState, NodeContract } from '../../model/contract.ts';
import { contractId, farmId, nodeId, twinId } from '../../model/ids.ts';
import type { Money } from '../shell-view.ts';
import type {
  BillsView,
  ContractLine,
  ContractsView,
  ContractView,
  StatementView,
} from './contracts-view.ts';
import './tf-page-bills.ts';
import './tf-page-contract.ts';
import './tf-page-contracts.ts';
import type { TfPageStatement } from './tf-page-statement.ts';
import './tf-page-statement.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 1, 20, 12);
const money: Money = { usd: 97_600_000n, tft: 5_743_058_400n };
const before = location.href;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
});
afterEach(() => {
  render('', document.body);
  history.replaceState(null, '', before);
});

async function draw<T extends LitElement>(template: TemplateResult): Promise<T> {
  render(html`<main>${template}</main>`, document.body);
  const page = document.querySelector('main')!.firstElementChild as T;
  await page.updateComplete;
  return page;
}
const text = (page: LitElement): string => page.renderRoot.textContent.replace(/\s+/g, ' ');

const contract = (id: number, state: ContractState): NodeContract => ({
  type: 'node',
  contractId: contractId(id),
  twinId: twinId(5),
  state,
  createdAt: (NOW - 1000 * HOUR) / 1000,
  nodeId: nodeId(7),
  farmId: farmId(1),
  deploymentHash: '40999eedf6f9c0e260a1b8ba6d45103e',
  deploymentData: '{"name":"<i>web1</i>"}',
  publicIps: [],
  resources: { cru: 2, mru: 4 * 2 ** 30, sru: 52 * 2 ** 30, hru: 0 },
});

const line = (id: number, more: Partial<ContractLine> = {}): ContractLine => ({
  contract: contract(id, { kind: 'Created' }),
  name: '<i>web1</i>',
  billed: money,
  lastBill: NOW - HOUR,
  isGenesis: false,
  ...more,
});

const listView = (more: Partial<ContractsView> = {}): ContractsView => ({
  simulated: true,
  now: NOW,
  told: { source: 'simulation', at: NOW },
  tellsBills: true,
  mine: twinId(5),
  debt: undefined,
  topUp: undefined,
  choice: {
    whose: 'mine',
    state: '',
    type: '',
    node: undefined,
    twin: undefined,
    sort: { by: 'contract_id', descending: true },
    page: 1,
  },
  lines: [line(775), line(12, { isGenesis: true, lastBill: undefined })],
  total: 60,
  pages: 3,
  ...more,
});

test('a list of contracts keeps its filters, order and page in the address', async () => {
  const page = await draw(html`<tf-page-contracts .view=${listView()}></tf-page-contracts>`);
  expect(await violations()).toEqual([]);
  expect(text(page)).toContain('never billed');
  expect(page.renderRoot.querySelector('i')).toBeNull();
  const [, state] = page.renderRoot.querySelectorAll('select');
  state!.value = 'GracePeriod';
  state!.dispatchEvent(new Event('change'));
  [...page.renderRoot.querySelectorAll('button')]
    .find((button) => button.textContent.includes('Next page'))!
    .click();
  expect(Object.fromEntries(new URLSearchParams(location.search))).toMatchObject({
    state: 'GracePeriod',
    page: '2',
  });
  page.renderRoot.querySelector<HTMLButtonElement>('thead button')!.click();
  const query = new URLSearchParams(location.search);
  expect([query.get('sort'), query.get('order'), query.has('page')]).toEqual([
    'contract_id',
    'up',
    false,
  ]);
});

test('what is owed stands above the list until it is paid, with when it is taken and the way out', async () => {
  const debt = { usd: 43_000_000n, tft: 43_000_000_000n, nextBill: NOW + 24 * 60_000 };
  const owing = listView({ debt, topUp: 10_000_000_000n });
  const page = await draw(html`<tf-page-contracts .view=${owing}></tf-page-contracts>`);
  const notice = page.renderRoot.querySelector('tf-notice')!;
  expect(notice.textContent.replace(/\s+/g, ' ')).toMatch(
    /Owed: \$4[\d.,]* \(4,300\sTFT\), taken with the next bill in 24m\./,
  );
  expect(notice.querySelector('tf-top-up')).not.toBeNull();
  expect(await violations()).toEqual([]);
  const paid = await draw(html`<tf-page-contracts .view=${listView()}></tf-page-contracts>`);
  expect(paid.renderRoot.querySelector('tf-notice')).toBeNull();
});

test('an empty list tells a newcomer where to begin, and others to clear their filters', async () => {
  const none = { lines: [], total: 0, pages: 1 };
  const page = await draw(html`<tf-page-contracts .view=${listView(none)}></tf-page-contracts>`);
  expect(page.renderRoot.querySelector('tf-empty a')!.getAttribute('href')).toMatch(/\/deploy$/);
  const choice = { ...listView().choice, node: 7 };
  const other = await draw(
    html`<tf-page-contracts .view=${listView({ ...none, choice })}></tf-page-contracts>`,
  );
  expect(other.renderRoot.querySelector('tf-empty button')!.textContent).toContain('Clear');
});

const book = new BillBook([
  {
    contractId: contractId(775),
    runs: [
      {
        first: (NOW - 100 * HOUR) / 1000,
        last: (NOW - HOUR) / 1000,
        every: 3600,
        count: 100,
        discountLevel: 'Silver',
        amountBilled: 3_988_235n,
      },
    ],
  },
]);

const view = (state: ContractState, more: Partial<ContractView> = {}): ContractView => ({
  ...line(775),
  contract: contract(775, state),
  bills: 'told',
  simulated: true,
  now: NOW,
  told: { source: 'simulation', at: NOW },
  hasChain: true,
  place: 'Bruges, Belgium',
  farm: 'Mira_Meadow',
  account: '5FaVcBJCWGvy7qnDMLNsHoQqdpXKhonup31',
  payment: undefined,
  nextBill: NOW + HOUR / 2,
  canPay: true,
  topUp: undefined,
  graceSince: undefined,
  graceEnds: undefined,
  locked: { usd: 1n, tft: 1n },
  owed: { usd: 0n, tft: 0n },
  lastHour: money,
  billsToPayout: 5,
  book,
  days: [{ from: NOW - 24 * HOUR, to: NOW, count: 24, money }],
  course: [
    { from: NOW - 1000 * HOUR, to: NOW - 10 * HOUR, state: 'Created' },
    { from: NOW - 10 * HOUR, to: NOW, state: 'GracePeriod' },
  ],
  events: [{ at: NOW - HOUR, event: 'ContractCreated', tone: 'busy' }],
  entries: undefined,
  hasDeployment: true,
  ...more,
});
const page = (shown: ContractView | null) =>
  draw(html`<tf-page-contract contract="775" .view=${shown}></tf-page-contract>`);
const fate = (drawn: LitElement): string =>
  drawn.renderRoot.querySelector('.fate')!.textContent.replace(/\s+/g, ' ').trim();

const inGrace = {
  graceSince: NOW - 10 * HOUR,
  graceEnds: NOW + 300 * HOUR,
  owed: { usd: 5n, tft: 12n },
} satisfies Partial<ContractView>;

test('an unpaid contract offers money where there is a faucet, and says when it is paid', async () => {
  const grace = { kind: 'GracePeriod', since: 6000 } as const;
  const topUp = 49_999_999_000n;
  const poor = await page(view(grace, { ...inGrace, canPay: false, topUp }));
  expect(poor.renderRoot.querySelector('.figures')!.textContent).toContain('Last bill, amount');
  const asked: unknown[] = [];
  document.body.addEventListener('tf-intent', (event) => asked.push(event.intent), { once: true });
  const faucet = poor.renderRoot.querySelector('tf-top-up')!;
  await faucet.updateComplete;
  const button = faucet.renderRoot.querySelector('button')!;
  expect(button.textContent.trim()).toBe('Get 5,000\u00a0TFT, simulated');
  button.click();
  expect(asked).toEqual([{ do: 'top-up' }]);
  expect(await violations()).toEqual([]);

  const filled = await page(view(grace, { ...inGrace, topUp }));
  expect(fate(filled)).toContain('the next bill, in 30 minutes, pays it and starts it again');
  expect(filled.renderRoot.querySelector('tf-top-up')).toBeNull();
});

test('a wide table can be scrolled on a phone', async () => {
  await draw(html`<tf-page-contracts .view=${listView()}></tf-page-contracts>`);
  const main = document.querySelector('main')!;
  main.style.inlineSize = '320px';
  const region = main.firstElementChild!.shadowRoot!.querySelector('.table-scroll')!;
  expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
  expect(getComputedStyle(region).overflowX).toBe('auto');
});

test('a contract says in words what happens next, whatever its state', async () => {
  const active = await page(view({ kind: 'Created' }));
  expect(fate(active)).toBe(
    'Billed every hour. The next bill comes in 30 minutes. Bills lock money first. After every 24th it goes to the farmer and the others; that is in 5 bills.',
  );
  expect(await violations()).toEqual([]);
  const unpaid = await page(
    view({ kind: 'GracePeriod', since: 6000 }, { ...inGrace, canPay: false }),
  );
  expect(fate(unpaid)).toMatch(/^Unpaid since .*2026.*is deleted.*It owes 0.0000012 TFT/);
  expect(await violations()).toEqual([]);
  expect(
    fate(
      await page(view({ kind: 'Deleted', cause: 'OutOfFunds' }, { locked: { usd: 0n, tft: 0n } })),
    ),
  ).toMatch(/^It stayed unpaid/);
  expect(fate(await page(view({ kind: 'Created' }, { isGenesis: true })))).toMatch(
    /^It stood before the simulation began/,
  );
});

/** What a grid that is only read tells. */
const read = {
  simulated: false,
  told: { source: 'https://proxy.example', at: NOW - HOUR },
} as const;

test('a contract that is only read claims nothing that the chain alone knows', async () => {
  const none = { usd: undefined, tft: 0n };
  const untold = {
    ...read,
    hasChain: false,
    nextBill: undefined,
    locked: none,
    owed: none,
    billsToPayout: undefined,
    course: [],
    events: [],
  };
  const active = await page({
    ...view({ kind: 'Created' }, untold),
    contract: {
      ...contract(775, { kind: 'Created' }),
      resources: { cru: 0, mru: 0, sru: 0, hru: 0 },
      resourcesUnknown: true,
    },
  });
  expect(fate(active)).toBe(
    'It is active. What is locked or owed, and when the next bill comes, stands on the chain, which is not asked here.',
  );
  expect(active.renderRoot.querySelector('tf-provenance')!.renderRoot.textContent).toContain(
    'proxy.example',
  );
  const figures = active.renderRoot.querySelector('.figures')!.textContent;
  expect(figures).toContain('Last bill');
  expect(figures).not.toMatch(/Locked|Next bill|Owed/);
  expect(text(active)).toContain('not told; the node itself knows it');
  expect(text(active)).not.toContain('0 vCores');
  expect(await violations()).toEqual([]);
  expect(fate(await page(view({ kind: 'GracePeriod', since: 0 }, untold)))).toMatch(
    /^It is unpaid/,
  );
  expect(fate(await page(view({ kind: 'Deleted', cause: 'NotTold' }, untold)))).toContain(
    'Why it ended is not told',
  );
});

test('a list that is only read says whose contracts are yours is not known, and asks for no bills', async () => {
  const list = await draw(
    html`<tf-page-contracts
      .view=${listView({ ...read, mine: undefined, tellsBills: false })}
    ></tf-page-contracts>`,
  );
  expect(text(list)).toContain('once a wallet is connected');
  expect(text(list)).not.toContain('Billed so far');
  expect(list.renderRoot.querySelectorAll('thead th')).toHaveLength(
    list.renderRoot.querySelectorAll('tbody tr:first-child > *').length,
  );
  expect(await violations()).toEqual([]);
});

test('a number that is no contract’s is told', async () => {
  const missing = await page(null);
  expect(missing.renderRoot.querySelector('tf-empty')!.heading).toBe('There is no contract 775');
});

const billsView = (more: Partial<BillsView> = {}): BillsView => ({
  simulated: true,
  now: NOW,
  told: { source: 'simulation', at: NOW },
  whose: 'mine',
  hasOwn: true,
  hasAll: true,
  contract: undefined,
  book,
  from: 0,
  to: book.count,
  since: undefined,
  until: undefined,
  money,
  ...more,
});

test('bills are narrowed by contract and day, and too many for a file are refused with a reason', async () => {
  const bills = await draw(html`<tf-page-bills .view=${billsView()}></tf-page-bills>`);
  expect(await violations()).toEqual([]);
  const [number, since] = bills.renderRoot.querySelectorAll('input');
  number!.value = '775';
  number!.dispatchEvent(new Event('change'));
  since!.value = '2026-02-18';
  since!.dispatchEvent(new Event('change'));
  const query = new URLSearchParams(location.search);
  expect(query.get('contract')).toBe('775');
  expect(new Date(Number(query.get('since'))).getDate()).toBe(18);

  const many = await draw(
    html`<tf-page-bills .view=${billsView({ to: 20_000_000 })}></tf-page-bills>`,
  );
  many.renderRoot.querySelector('button')!.click();
  await many.updateComplete;
  expect(text(many)).toContain('a file holds at most 500,000 bills');
});

test('where bills are told one contract at a time, a list of all asks for a number', async () => {
  const none = { hasOwn: false, hasAll: false, simulated: false, to: 0, book: new BillBook([]) };
  const bills = await draw(html`<tf-page-bills .view=${billsView(none)}></tf-page-bills>`);
  expect(bills.renderRoot.querySelector('tf-empty')!.heading).toBe('Bills of which contract?');
  expect(bills.renderRoot.querySelector('select')).toBeNull();
  expect(await violations()).toEqual([]);
  const one = billsView({ ...none, book, to: book.count, contract: contractId(775) });
  const told = await draw(html`<tf-page-bills .view=${one}></tf-page-bills>`);
  expect(told.renderRoot.querySelector('tf-bill-list')).not.toBeNull();
});

test('every sum of a statement leads to the bills behind it', async () => {
  const february = { from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 2, 1), count: 100, money };
  const statement: StatementView = {
    simulated: true,
    whose: 'mine',
    hasOwn: true,
    hasAll: true,
    total: money,
    count: 100,
    months: [february],
    open: february,
    contracts: [{ contractId: contractId(775), name: 'web1', count: 100, money }],
    days: [{ from: NOW - 24 * HOUR, to: NOW, count: 24, money }],
  };
  const drawn = await draw<TfPageStatement>(
    html`<tf-page-statement .view=${statement}></tf-page-statement>`,
  );
  expect(await violations()).toEqual([]);
  const hrefs = [...drawn.renderRoot.querySelectorAll<HTMLAnchorElement>('td a')].map(({ href }) =>
    Object.fromEntries(new URL(href).searchParams),
  );
  const span = { since: String(february.from), until: String(february.to) };
  expect(hrefs).toContainEqual({ who: 'mine', ...span });
  expect(hrefs).toContainEqual({ who: 'mine', ...span, contract: '775' });
  expect(text(drawn)).toContain('574.3058400');
  expect(text(drawn)).not.toContain('paid in part');

  // What an overdrawn contract paid is no bill: it is said beside the sums, and in none of them.
  drawn.view = { ...statement, part: { usd: 1n, tft: 123_400_000n } };
  await drawn.updateComplete;
  expect(text(drawn)).toContain('12.3 TFT were paid in part');
  expect(drawn.renderRoot.querySelectorAll('td a')).toHaveLength(hrefs.length);
});
