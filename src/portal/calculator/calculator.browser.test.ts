import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violations } from '../../elements/axe.fixture.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { TFT } from '../../model/units.ts';
import { NOBODY, type Reader } from './calculator-state.ts';
import './tf-page-calculator.ts';
import type { TfPageCalculator } from './tf-page-calculator.ts';

const before = location.href;
beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
});
afterEach(() => {
  render('', document.body);
  history.replaceState(null, '', before);
});

const text = (page: TfPageCalculator): string =>
  page.renderRoot.querySelector('.result')!.textContent.replace(/\s+/g, ' ');

test('what stands in the table of discounts stands under its heading, not at the edge', async () => {
  history.replaceState(null, '', '?');
  const view = {
    policy: LIVE_POLICY,
    tftPrice: 17,
    simulated: true,
    reader: NOBODY,
    balanceOf: 'nobody' as const,
    topUp: undefined,
  };
  render(html`<tf-page-calculator .view=${view}></tf-page-calculator>`, document.body);
  const page = document.querySelector('tf-page-calculator')!;
  await page.updateComplete;
  const table = page.renderRoot.querySelector('table')!;
  const panel = table.closest('.panel')!;
  const textOf = (element: Element): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const { left } = textOf(panel.querySelector('h2')!);
  for (const cell of table.querySelectorAll('tr > :first-child'))
    expect(textOf(cell).left).toBeCloseTo(left, 0);
  for (const cell of table.querySelectorAll('tr > :last-child'))
    expect(parseFloat(getComputedStyle(cell).paddingInlineEnd)).toBeGreaterThanOrEqual(16);
});

test('where nobody tells what TFT costs everything is in dollars until somebody does', async () => {
  history.replaceState(null, '', '?balance=1000');
  const view = {
    policy: LIVE_POLICY,
    tftPrice: undefined,
    simulated: false,
    reader: NOBODY,
    balanceOf: 'nobody' as const,
    topUp: undefined,
  };
  render(html`<tf-page-calculator .view=${view}></tf-page-calculator>`, document.body);
  const page = document.querySelector('tf-page-calculator')!;
  await page.updateComplete;
  expect(text(page)).not.toContain('TFT');
  expect(text(page)).toContain('No discount');
  const [main] = page.renderRoot.querySelectorAll('tf-price');
  await main!.updateComplete;
  expect(main!.renderRoot.textContent).toContain('$8.14');
  expect(main!.renderRoot.textContent).not.toContain('TFT');
  const price = page.renderRoot.querySelector<HTMLInputElement>('input[name=tft]')!;
  expect(price.value).toBe('');
  expect(await violations()).toEqual([]);

  price.value = '10';
  price.dispatchEvent(new Event('input'));
  await page.updateComplete;
  // 0.0113 dollars an hour at a cent each, and a balance of 1,000 is enough for Bronze.
  expect(text(page)).toContain('At $0.01 per TFT 1.13 TFT');
  expect(text(page)).toContain('Balance it takes');
  expect(text(page)).toMatch(/The bill of an hour [\d.]+ TFT/);
  expect(await violations()).toEqual([]);
});

test('what it does to the reader’s own money stands below the price, with the way out', async () => {
  history.replaceState(null, '', '?');
  const drawn = async (reader: Reader): Promise<TfPageCalculator> => {
    const view = {
      policy: LIVE_POLICY,
      tftPrice: 10,
      simulated: true,
      reader,
      balanceOf: 'account' as const,
      topUp: 1000n * TFT,
    };
    render(html`<tf-page-calculator .view=${view}></tf-page-calculator>`, document.body);
    const page = document.querySelector('tf-page-calculator')!;
    await page.updateComplete;
    return page;
  };
  const rich = await drawn({ held: 1000n * TFT, charges: [] });
  expect(text(rich)).toMatch(/Your balance of 1,000 TFT lasts [\dymdh ]+ with this machine\./);
  expect(rich.renderRoot.querySelector('tf-top-up')).toBeNull();
  const poor = await drawn({ held: 0n, charges: [] });
  expect(text(poor)).toContain('does not pay for the first hour');
  expect(poor.renderRoot.querySelector('tf-top-up')).not.toBeNull();
  expect(await violations()).toEqual([]);
});
