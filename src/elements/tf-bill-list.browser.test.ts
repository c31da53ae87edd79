import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BillBook } from '../model/bill-book.ts';
import { contractId } from '../model/ids.ts';
import { violations } from './axe.fixture.ts';
import type { TfBillList } from './tf-bill-list.ts';
import './tf-bill-list.ts';

const HOUR = 3600;
const START = Date.UTC(2026, 0, 1) / 1000;

const bookOf = (contracts: number, hours: number): BillBook =>
  new BillBook(
    Array.from({ length: contracts }, (_, index) => ({
      contractId: contractId(index + 1),
      runs: [
        {
          first: START + index * 6,
          last: START + index * 6 + (hours - 1) * HOUR,
          every: HOUR,
          count: hours,
          discountLevel: 'None' as const,
          amountBilled: BigInt(index + 1),
        },
      ],
    })),
  );

let list: TfBillList;
async function draw(book: BillBook, from = 0, to?: number): Promise<void> {
  render(
    html`<main>
      <tf-bill-list
        .book=${book}
        .from=${from}
        .to=${to}
        .hrefOf=${(id: number) => `#${id}`}
        label="Bills"
      ></tf-bill-list>
    </main>`,
    document.body,
  );
  list = document.querySelector('tf-bill-list')!;
  await list.updateComplete;
  await settled();
}
const settled = async (): Promise<void> => {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await list.updateComplete;
};

const scroller = (): HTMLElement => list.renderRoot.querySelector('.scroller')!;
const rows = (): HTMLElement[] => [
  ...list.renderRoot.querySelectorAll<HTMLElement>('.scroller .row'),
];
/** Numbers of the rows that are drawn, the newest being 2. */
const numbers = (): number[] =>
  rows().map((row) => Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')));
const shown = (): string => list.renderRoot.querySelector('.shown')!.textContent.trim();

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
});
afterEach(() => render('', document.body));

test('a few bills are all there, newest first, each leading to its contract', async () => {
  await draw(bookOf(1, 3));
  expect(rows()).toHaveLength(3);
  expect(rows()[0]!.textContent).toContain('0.0000001');
  expect(rows()[0]!.querySelector('a')!.getAttribute('href')).toBe('#1');
  expect(list.renderRoot.querySelector('[role=table]')!.getAttribute('aria-rowcount')).toBe('4');
  expect(shown()).toBe('Bills 1 to 3 of 3');
  expect(await violations()).toEqual([]);
});

test('a bill that pays for hours that went unpaid says for how long', async () => {
  const run = { every: HOUR, discountLevel: 'None' as const };
  await draw(
    new BillBook([
      {
        contractId: contractId(1),
        runs: [
          { ...run, first: START, last: START + HOUR, count: 2, amountBilled: 5n },
          {
            ...run,
            first: START + 27 * HOUR,
            last: START + 27 * HOUR,
            count: 1,
            amountBilled: 130n,
          },
        ],
      },
      // Between the two of the first, and no part of what they cover.
      {
        contractId: contractId(2),
        runs: [
          { ...run, first: START + 20 * HOUR, last: START + 20 * HOUR, count: 1, amountBilled: 7n },
        ],
      },
    ]),
  );
  const said = rows().map((row) => row.querySelector('.covers')?.textContent.trim() ?? '');
  expect(said).toEqual(['for 1d 2h', '', '', '']);
  expect(await violations()).toEqual([]);
});

test('of 21 million bills only those in sight are drawn, and both ends can be reached', async () => {
  const book = bookOf(2400, 8760);
  await draw(book);
  expect(book.count).toBe(21_024_000);
  expect(rows().length).toBeLessThan(24);
  expect(scroller().scrollHeight).toBeLessThan(17_000_000);
  expect(rows()[0]!.textContent).toContain('0.0002400');

  scroller().scrollTop = scroller().scrollHeight;
  await settled();
  expect(numbers().at(-1)).toBe(book.count + 1);
  const [oldest] = book.slice(0, 1);
  expect(rows().at(-1)!.textContent).toContain(`0.000000${oldest!.amountBilled}`);

  scroller().scrollTop = scroller().scrollHeight / 2;
  await settled();
  expect(Math.abs(numbers()[0]! - book.count / 2)).toBeLessThan(book.count / 100);
});

test('wheel and keys go row by row where the bar is scaled', async () => {
  await draw(bookOf(2400, 8760));
  scroller().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await settled();
  expect(numbers()[0]).toBe(5);
  await userEvent.keyboard('{PageDown}');
  await settled();
  expect(numbers()[0]).toBeGreaterThan(14);
  expect(numbers()[0]).toBeLessThan(22);
  await userEvent.keyboard('{End}');
  await settled();
  expect(numbers().at(-1)).toBe(21_024_001);
  await userEvent.keyboard('{Home}');
  await settled();
  expect(numbers()[0]).toBe(2);
  scroller().dispatchEvent(new WheelEvent('wheel', { deltaY: 72, cancelable: true }));
  await settled();
  expect(numbers()[0]).toBe(4);
});

test('a part of the book is shown alone, and any bill is put on top', async () => {
  const book = bookOf(3, 1000);
  await draw(book, 300, 900);
  expect(shown()).toMatch(/of 600$/);
  list.showBill(600);
  await settled();
  const [bill] = book.slice(600, 1);
  expect(numbers()[0]).toBe(900 - 600 + 1);
  expect(rows()[0]!.textContent).toContain(`0.000000${bill!.amountBilled}`);
});

test('without a book, or without a bill, nothing is drawn and nothing thrown', async () => {
  await draw(new BillBook([]));
  expect(rows()).toEqual([]);
  render(html`<tf-bill-list></tf-bill-list>`, document.body);
  await document.querySelector('tf-bill-list')!.updateComplete;
});
