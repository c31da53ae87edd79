import { html, render, type LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfText } from '../../crypto/ledger-proof.ts';
import { renderCanonical } from '../../crypto/canonical-json.ts';
import { violations } from '../../elements/axe.fixture.ts';
import { accountId, contractId, farmId, nodeId, twinId } from '../../model/ids.ts';
import type { EntryBody, LedgerEntry, LedgerHead, WorldChanges } from '../../ports/ledger.ts';
import { GridError } from '../../ports/errors.ts';
import type { EntryView, LedgerView } from './ledger-view.ts';
import './tf-page-ledger.ts';
import './tf-page-ledger-block.ts';
import './tf-page-ledger-changes.ts';
import './tf-page-ledger-entry.ts';

const START = Date.UTC(2026, 0, 5, 8);
const account = accountId('5FaVcBJCWGvy7qnDMLNsHoQqdpXKhonup31');
const bodies: readonly EntryBody[] = [
  { kind: 'genesis', seed: '<b>seed</b>', nodes: 400, at: START / 1000 },
  { kind: 'clock', rate: 60, wall: START },
  { kind: 'activation', account, amount: 50_000_000_000n },
  {
    kind: 'extrinsic',
    account,
    nonce: 0,
    signature: '00'.repeat(64),
    calls: [
      { call: 'transfer', to: account, amount: 3n },
      { call: 'createRentContract', nodeId: nodeId(7), solutionProviderId: null },
    ],
  },
  {
    kind: 'fault',
    fault: { fault: 'power', target: { kind: 'country', country: 'BE' }, on: false },
  },
  { kind: 'price', average: 25 },
  { kind: 'runtime', version: 1 },
];

let entries: LedgerEntry[];
let head: LedgerHead;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
  entries = [];
  for (const [seq, body] of bodies.entries()) {
    const at = START + seq * 7000;
    const prev = entries.at(-1)?.hash ?? '';
    const text = renderCanonical({ at, body, prev, seq });
    entries.push({
      seq,
      hash: await hashOfText(text),
      prev,
      block: Math.floor((seq * 7) / 6),
      at,
      text,
      body,
      fee: body.kind === 'extrinsic' ? 10_200n : 0n,
      events:
        body.kind === 'extrinsic'
          ? [
              { event: 'Transfer', data: { amount: '3' } },
              { event: 'ContractCreated', data: { contract_id: 12 } },
            ]
          : [],
      accounts: body.kind === 'extrinsic' ? [account] : [],
      twins: body.kind === 'extrinsic' ? [twinId(5)] : [],
      contracts: body.kind === 'extrinsic' ? [contractId(12)] : [],
    });
  }
  head = {
    hash: entries.at(-1)!.hash,
    genesis: entries[0]!.hash,
    entries: entries.length,
    block: 9,
    startedAt: START,
    at: entries.at(-1)!.at,
  };
});
afterEach(() => render('', document.body));

async function draw<T extends LitElement>(template: TemplateResult): Promise<T> {
  render(html`<main>${template}</main>`, document.body);
  const page = document.querySelector('main')!.firstElementChild as T;
  await page.updateComplete;
  return page;
}
const text = (page: LitElement): string => page.renderRoot.textContent;

const listView = (more: Partial<LedgerView> = {}): LedgerView => ({
  now: START + 60_000,
  head,
  choice: { kind: '', account: undefined, twin: undefined, contract: undefined, page: 1 },
  entries: entries.toReversed(),
  total: entries.length,
  size: 50,
  question: '',
  hits: undefined,
  ...more,
});

test('every kind of entry is told in words, and names that are markup stay text', async () => {
  const page = await draw(html`<tf-page-ledger .view=${listView()}></tf-page-ledger>`);
  const list = page.renderRoot.querySelector('tf-entry-list')!;
  await list.updateComplete;
  expect(
    [...list.renderRoot.querySelectorAll('.what')].map((cell) =>
      cell.textContent.replace(/\s/g, ' '),
    ),
  ).toEqual([
    'Rules of version 1 from here on',
    'A TFT costs $0.025',
    'Power fails: Belgium',
    'Sends 0.0000003 TFT, and 1 more',
    'The faucet pays 5,000 TFT',
    'Time runs 60 times as fast',
    'World “<b>seed</b>” with 400 nodes begins',
  ]);
  expect(list.renderRoot.querySelector('b')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('power that returns is marked as good news, power that fails as bad', async () => {
  const target = { kind: 'all' } as const;
  const bodies = [false, true].map(
    (on) => ({ kind: 'fault', fault: { fault: 'power', target, on } }) as const,
  );
  const shown = bodies.map((body, i) => ({ ...entries[i]!, body }));
  const page = await draw(
    html`<tf-page-ledger .view=${listView({ entries: shown })}></tf-page-ledger>`,
  );
  const list = page.renderRoot.querySelector('tf-entry-list')!;
  await list.updateComplete;
  expect([...list.renderRoot.querySelectorAll('tf-badge')].map(({ tone }) => tone)).toEqual([
    'bad',
    'good',
  ]);
});

test('a question stands in the address, and is answered with what it may mean', async () => {
  const page = await draw(html`<tf-page-ledger .view=${listView()}></tf-page-ledger>`);
  const input = page.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
  input.value = ' 12 ';
  input.form!.requestSubmit();
  expect(new URLSearchParams(location.search).get('q')).toBe('12');
  const hits = [{ kind: 'contract', id: '12', href: '/ledger?contract=12', count: 2 }] as const;
  const answered = await draw(
    html`<tf-page-ledger .view=${listView({ question: '12', hits })}></tf-page-ledger>`,
  );
  const hit = answered.renderRoot.querySelector('.hits')!;
  expect(hit.textContent).toMatch(/Contract 12\s+2 entries/);
  expect(hit.querySelector('a')!.getAttribute('href')).toBe('/ledger?contract=12');
  expect(answered.renderRoot.querySelector('input')!.value).toBe('12');
});

test('what nothing is called says so', async () => {
  const view = listView({ question: 'nothing', hits: [] });
  const page = await draw(html`<tf-page-ledger .view=${view}></tf-page-ledger>`);
  expect(text(page)).toContain('Nothing in this ledger is called that.');
});

test('a grid without a ledger says so, and an error stands on its page', async () => {
  const page = await draw(html`<tf-page-ledger .view=${null}></tf-page-ledger>`);
  expect(text(page)).toContain('Ledger');
  expect(page.renderRoot.querySelector('tf-empty')!.heading).toBe(
    'This grid has no ledger to read',
  );
  const error = new GridError('storage.corrupt', { entry: 3, reason: 'does not link' });
  const broken = await draw(html`<tf-page-ledger-block .error=${error}></tf-page-ledger-block>`);
  expect(broken.renderRoot.querySelector('tf-error')).not.toBeNull();
});

const entryView = (seq: number, more: Partial<EntryView> = {}): EntryView => ({
  now: START + 60_000,
  entry: entries[seq]!,
  head,
  content: '{}',
  texts: async (after, limit) =>
    entries.slice(after + 1, after + 1 + limit).map((entry) => entry.text),
  headOf: async (hash) => {
    const found = entries.find((entry) => entry.hash === hash);
    return found && { hash, entries: found.seq + 1 };
  },
  isSigned: async ({ body }) => (body.kind === 'extrinsic' ? true : undefined),
  ...more,
});

async function prove(view: EntryView, against = '') {
  const page = await draw(
    html`<tf-page-ledger-entry entry="3" .view=${view}></tf-page-ledger-entry>`,
  );
  const proof = page.renderRoot.querySelector('tf-ledger-proof')!;
  await proof.updateComplete;
  proof.renderRoot.querySelector('input')!.value = against;
  proof.renderRoot.querySelector('form')!.requestSubmit();
  const status = () => proof.renderRoot.querySelector('[role=status]')!.textContent.trim();
  await expect.poll(status).not.toBe('');
  return {
    status: status(),
    steps: proof.renderRoot.querySelector('tf-steps')?.steps.map(({ state }) => state),
  };
}

test('the page proves an entry step by step, against the newest hash or one that is known', async () => {
  const holds = 'The entry is in the ledger, unchanged.';
  expect(await prove(entryView(3))).toEqual({
    status: holds,
    steps: ['done', 'done', 'done', 'done'],
  });
  expect(await violations()).toEqual([]);
  expect(await prove(entryView(1), entries[4]!.hash)).toEqual({
    status: holds,
    steps: ['done', 'skipped', 'done', 'done'],
  });
  expect(await prove(entryView(3), '00')).toMatchObject({
    status: 'No entry of this ledger has that hash.',
  });
  // The head stands before the entry: it cannot rest on it.
  expect((await prove(entryView(3), entries[1]!.hash)).status).not.toBe(holds);
});

test('a changed byte, a wrong signature and a missing entry are each told', async () => {
  const bent = { ...entries[3]!, text: entries[3]!.text.replace('"nonce":0', '"nonce":1') };
  expect(await prove(entryView(3, { entry: bent }))).toEqual({
    status: 'The text does not give the hash it is known by.',
    steps: ['failed', 'done', 'waiting', 'waiting'],
  });
  expect((await prove(entryView(3, { isSigned: async () => false }))).status).toBe(
    'The signature is not its account’s.',
  );
  expect((await prove(entryView(3, { texts: async () => [] }))).status).toBe('Entry 4 is missing.');
  const later = async (after: number, limit: number) =>
    entries
      .slice(after + 1, after + 1 + limit)
      .map((entry) => entry.text.replace('"average":25', '"average":26'));
  expect((await prove(entryView(3, { texts: later }))).status).toBe(
    'Entry 6 rests on another entry than the one before it.',
  );
});

test('a block shows what was written in it and what it brought', async () => {
  const block = {
    block: 3,
    at: START,
    entries: entries.slice(3, 4),
    previous: 2,
    next: 4,
    events: [
      {
        at: START,
        block: 3,
        event: 'ContractBilled',
        data: {},
        contractId: contractId(12),
        amount: 3_988_235n,
      },
    ],
  };
  const page = await draw(
    html`<tf-page-ledger-block block="3" .view=${{ now: START, block }}></tf-page-ledger-block>`,
  );
  expect(text(page)).toContain('0.3988235');
  expect(page.renderRoot.querySelectorAll('.steps a')).toHaveLength(2);
  expect(await violations()).toEqual([]);
});

test('a comparison shows money to the unit, and what is new and gone', async () => {
  const changes: WorldChanges = {
    from: START,
    to: START + 3_600_000,
    blocks: [0, 600],
    entries: 4,
    price: [17, 25],
    bills: { count: 1, amount: 3_988_235n },
    accounts: [
      {
        key: account,
        before: { free: 10n, reserved: 0n, nonce: 0 },
        after: { free: 3n, reserved: 2n, nonce: 1 },
      },
    ],
    twins: [{ key: twinId(5), after: account }],
    contracts: [
      {
        key: contractId(12),
        after: {
          type: 'node',
          contractId: contractId(12),
          twinId: twinId(5),
          state: { kind: 'Created' },
          createdAt: START / 1000,
          nodeId: nodeId(7),
          farmId: farmId(1),
          deploymentHash: '00',
          deploymentData: '',
          publicIps: [],
          resources: { cru: 1, mru: 0, sru: 0, hru: 0 },
        },
      },
    ],
    nodes: [
      {
        key: nodeId(7),
        before: { status: 'up', rentedBy: 0, cru: 0, mru: 0, sru: 0, hru: 0 },
        after: { status: 'down', rentedBy: 0, cru: 1, mru: 0, sru: 0, hru: 0 },
      },
    ],
  };
  const view = { startedAt: START, now: START + 7_200_000, from: START, to: changes.to, changes };
  const page = await draw(html`<tf-page-ledger-changes .view=${view}></tf-page-ledger-changes>`);
  expect(text(page)).toContain('−0.0000005');
  expect(text(page)).toContain('up → down');
  expect(text(page)).toMatch(/\$0\.017 → \$0\.025/);
  expect(await violations()).toEqual([]);
});

const nothingChanged = (from: number, to: number): WorldChanges => ({
  from,
  to,
  blocks: [0, 0],
  entries: 0,
  price: [17, 17],
  bills: { count: 0, amount: 0n },
  accounts: [],
  twins: [],
  contracts: [],
  nodes: [],
});

test.each([
  ['before the world', -7_200_000, 0, /^The ledger begins on Jan 5, 2026/],
  ['across its beginning', -1, 3_600_000, /^The ledger begins on Jan 5, 2026/],
  ['into the future', 0, 9_000_000, /^Jan 5, 2026.* is still to come/],
])('a comparison %s says why there is none', async (_, from, to, why) => {
  const view = {
    startedAt: START,
    now: START + 7_200_000,
    from: START + from,
    to: START + to,
    changes: undefined,
  };
  const page = await draw(html`<tf-page-ledger-changes .view=${view}></tf-page-ledger-changes>`);
  expect(page.renderRoot.querySelector('[role=alert]')!.textContent).toMatch(why);
  expect(page.renderRoot.querySelectorAll('input')).toHaveLength(2);
});

test.each([
  [0, 'One and the same instant'],
  [3_600_000, 'Nothing changed'],
])('a comparison over %i ms without a change says so', async (span, heading) => {
  const to = START + span;
  const view = { startedAt: START, now: to, from: START, to, changes: nothingChanged(START, to) };
  const page = await draw(html`<tf-page-ledger-changes .view=${view}></tf-page-ledger-changes>`);
  expect(page.renderRoot.querySelector('tf-empty')!.heading).toBe(heading);
});
