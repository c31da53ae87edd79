import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { violations } from '../../../src/elements/axe.fixture.ts';
import { LIVE_POLICY } from '../../../src/model/live-policy.ts';
import { priceOf } from '../../../src/model/price-tag.ts';
import { contractId } from '../../../src/model/ids.ts';
import { GiB, NO_CAPACITY, TFT } from '../../../src/model/units.ts';
import type { Grid } from '../../../src/ports/grid.ts';
import type { OpenGrid } from '../../../src/queries/grid-offer.ts';
import type { Market } from '../quote.ts';
import './tf-vm-funds.ts';

const prices = { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } };
const resources = { ...NO_CAPACITY, cru: 2, mru: 4 * GiB, sru: 50 * GiB };
const FAUCET = 5_000n * TFT;

const nameContract = { type: 'name', contractId: contractId(7) };

/** A grid whose contract owes `owed`, and which writes down who is paid by its faucet. */
function gridWith({ owed = 0n } = {}): { grid: Grid; paid: string[] } {
  const paid: string[] = [];
  const state = { standardOverdraft: owed, additionalOverdraft: 0n, lastUpdated: 1_000 };
  const grid = {
    mode: 'sim',
    watch: () => () => undefined,
    clock: { now: () => (1_000 + 3_600 - 24 * 60) * 1_000 },
    proxy: { inventory: async () => undefined },
    chain: {
      paymentState: async () => state,
      twinOf: async () => ({ twinId: 1 }),
      balance: async () => ({ usable: 0n }),
      contractsOf: async () => [nameContract],
      prices: async () => prices,
      block: async () => 1,
    },
    accounts: { current: async () => ({ account: 'me' }) },
    activation: { amount: FAUCET, activate: async (account: string) => paid.push(account) },
  } as unknown as Grid;
  return { grid, paid };
}

const market = (balance: bigint, part: Partial<Market> = {}): Market =>
  ({
    prices,
    balance,
    balanceOf: 'account',
    charges: [],
    contracts: [],
    twin: 1,
    ...part,
  }) as Market;

async function draw(given: Market, grid: Grid) {
  const price = priceOf({ resources, publicIps: 0, certified: false }, prices, given.balance);
  const open = { grid } as OpenGrid;
  render(
    html`<main><tf-vm-funds .open=${open} .market=${given} .price=${price}></tf-vm-funds></main>`,
    document.body,
  );
  const drawn = document.querySelector('tf-vm-funds')!;
  await drawn.updateComplete;
  return drawn;
}
const text = (drawn: Element): string => drawn.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

afterEach(() => render('', document.body));

test('an order says how long the money lasts before and after it', async () => {
  const { grid } = gridWith();
  // 100 hours of the machine alone at full price, 50 beside another like it.
  const other = { amount: 11_250_000n, additional: 0n, certified: false, count: 1 };
  const balance = 100n * 11_250_000n;
  expect(text(await draw(market(balance), grid))).toContain('lasts 4d 4h with this machine');
  const both = await draw(market(balance, { charges: [other] }), grid);
  expect(text(both)).toContain('lasts 4d 4h now, 2d 2h with this machine');
  expect(await violations()).toEqual([]);
});

test('a first visitor is told how long what an account begins with lasts', async () => {
  const { grid } = gridWith();
  const drawn = await draw(market(FAUCET, { balanceOf: 'first-funds', twin: 0 }), grid);
  expect(text(drawn)).toMatch(/The 5,000 TFT that a new account begins with last \d+d/);
});

test('where money is missing the faucet stands beside it, and pays this account', async () => {
  const { grid, paid } = gridWith();
  const drawn = await draw(market(TFT / 100n), grid);
  expect(text(drawn)).toContain('does not pay for the first hour');
  expect(await violations()).toEqual([]);
  drawn.renderRoot.querySelector('button')!.click();
  await expect.poll(() => paid).toEqual(['me']);
});

test('debt is named until it is paid, with when it is taken', async () => {
  const { grid } = gridWith({ owed: 4_300n * TFT });
  const contracts = [nameContract] as unknown as Market['contracts'];
  const drawn = await draw(market(0n, { contracts }), grid);
  await expect.poll(() => text(drawn)).toContain('Owed: $43.00 (4,300 TFT), taken with the next');
  expect(text(drawn)).toContain('in 24m');
});
