import { html, render, type LitElement, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GridError } from '../ports/errors.ts';
import { violations } from './axe.fixture.ts';
import './tf-badge.ts';
import './tf-bar.ts';
import './tf-chart.ts';
import './tf-code.ts';
import './tf-copy.ts';
import './tf-empty.ts';
import './tf-error.ts';
import './tf-notice.ts';
import './tf-price.ts';
import './tf-sim-badge.ts';
import './tf-sparkline.ts';
import './tf-steps.ts';
import type { Step } from './tf-steps.ts';
import './tf-time.ts';
import './tf-world.ts';

const root = document.documentElement;
beforeEach(() => {
  root.lang = 'en';
});
afterEach(() => {
  render('', document.body);
  root.style.colorScheme = '';
});

async function draw<T extends LitElement>(template: TemplateResult): Promise<T> {
  render(template, document.body);
  const element = document.body.firstElementChild as T;
  await element.updateComplete;
  return element;
}

const text = (element: LitElement): string =>
  element.renderRoot.textContent.replace(/\s+/g, ' ').trim();

const twoSteps: readonly Step[] = [
  { id: 'a', label: 'Plan', state: 'done' },
  { id: 'b', label: 'Contract', state: 'active' },
];
const now = Date.UTC(2026, 10, 20, 12);
const everyElement: readonly (readonly [string, TemplateResult])[] = [
  ['tf-badge', html`<tf-badge tone="bad">failed</tf-badge>`],
  ['tf-bar', html`<tf-bar share="0.4">40 % free</tf-bar>`],
  ['tf-chart', html`<tf-chart label="Bills" .spans=${[{ from: 0, to: 9, value: 2 }]}></tf-chart>`],
  ['tf-code', html`<tf-code label="Code" language="json" code='{"a": 1}'></tf-code>`],
  ['tf-copy', html`<tf-copy value="x" what="address"></tf-copy>`],
  ['tf-empty', html`<tf-empty heading="Nothing">Because.</tf-empty>`],
  ['tf-error', html`<tf-error .error=${new GridError('zos.timeout')}></tf-error>`],
  ['tf-notice', html`<tf-notice tone="warn">The node is full.</tf-notice>`],
  ['tf-price', html`<tf-price .usd=${81n} .tft=${81n} per="hour" simulated></tf-price>`],
  ['tf-sim-badge', html`<tf-sim-badge></tf-sim-badge>`],
  ['tf-sparkline', html`<tf-sparkline label="Spending" .values=${[1, 2]}></tf-sparkline>`],
  ['tf-steps', html`<tf-steps .steps=${twoSteps}></tf-steps>`],
  ['tf-time', html`<tf-time .at=${now - 60_000} .now=${now}></tf-time>`],
  [
    'tf-world',
    html`<tf-world
      label="Map"
      .places=${[{ latitude: 50, longitude: 4, weight: 3, mine: true }]}
    ></tf-world>`,
  ],
];

describe.each(everyElement)('%s', (_, template) => {
  test.each(['light', 'dark'])('has no accessibility violation in the %s theme', async (theme) => {
    root.style.colorScheme = theme;
    document.body.style.background = theme === 'dark' ? '#10161f' : '#fbfaf7';
    await draw(template);
    expect(await violations()).toEqual([]);
  });
});

test('an element that is drawn without any property does not throw', async () => {
  for (const [tag] of everyElement) {
    const element = document.createElement(tag) as unknown as LitElement;
    document.body.append(element);
    await element.updateComplete;
    element.remove();
  }
});

test('a price says dollars first, then TFT, and that it is simulated', async () => {
  const price = await draw(
    html`<tf-price .usd=${81_000_000n} .tft=${8_100_000_000n} per="month" simulated></tf-price>`,
  );
  expect(text(price)).toMatch(/^\$8\.10 \/ month 810\sTFT simulated/);
});

test('spending stands in columns: what went unpaid is a gap, and what pays for it a lump', async () => {
  const line = await draw(
    html`<tf-sparkline label="Spending" .values=${[2, 2, 0, 0, 6, 2]}></tf-sparkline>`,
  );
  const columns = [...line.renderRoot.querySelectorAll('.column')];
  const share = columns.map((column) => Number(column.getAttribute('height')) / 28);
  expect(share.map((part) => part.toFixed(2))).toEqual(['0.33', '0.33', '1.00', '0.33']);
  const lefts = columns.map((column) => Math.floor(Number(column.getAttribute('x')) / (100 / 6)));
  expect(lefts).toEqual([0, 1, 4, 5]);
});

test('a price tells every digit when it is pressed', async () => {
  const price = await draw(html`<tf-price .usd=${112_500n} .tft=${11_250_003n}></tf-price>`);
  const exact = price.renderRoot.querySelector<HTMLElement>('[popover]')!;
  expect(exact.matches(':popover-open')).toBe(false);
  price.renderRoot.querySelector('button')!.click();
  expect(exact.matches(':popover-open')).toBe(true);
  expect(exact.textContent).toContain('1.1250003');
});

test('words and numbers follow the language around the element, also when it changes', async () => {
  const price = await draw(html`<tf-price .usd=${81_000_000n} simulated></tf-price>`);
  root.lang = 'de';
  await expect.poll(() => text(price)).toMatch(/^8,10\s\$.*simuliert/);
  root.lang = 'en';
  await expect.poll(() => text(price)).toMatch(/^\$8\.10.*simulated/);
});

test('an error has its words, its next step and its cause', async () => {
  const error = new GridError(
    'zos.refused',
    { message: '<b>full</b>' },
    { cause: new Error('why') },
  );
  const drawn = await draw(html`<tf-error .error=${error}></tf-error>`);
  await expect.poll(() => text(drawn)).toContain('The node refused');
  expect(text(drawn)).toContain('“<b>full</b>”');
  expect(drawn.renderRoot.querySelector('b')).toBeNull();
  expect(drawn.renderRoot.querySelector('tf-code')!.code).toContain('Error: why');
});

test('steps tell a screen reader what matters now', async () => {
  const steps = await draw(html`<tf-steps .steps=${twoSteps}></tf-steps>`);
  expect(steps.renderRoot.querySelector('[role=status]')!.textContent).toBe(
    'Contract: in progress',
  );
  expect(steps.renderRoot.querySelector('[aria-current=step]')!.textContent).toContain('Contract');
});

test('the exact time is there on focus and goes with Escape', async () => {
  const time = await draw(html`<tf-time .at=${now - 60_000} .now=${now}></tf-time>`);
  const tip = time.renderRoot.querySelector<HTMLElement>('[popover]')!;
  const target = time.renderRoot.querySelector<HTMLElement>('time')!;
  target.focus();
  expect(tip.matches(':popover-open')).toBe(true);
  expect(tip.textContent).toMatch(/2026/);
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(tip.matches(':popover-open')).toBe(false);
});

test('what has been is never to come, and what is to come never has been', async () => {
  // Grid time at 3600 times the usual speed: the clock was read before what is drawn.
  const past = await draw(html`<tf-time .at=${now + 240_000} .now=${now}></tf-time>`);
  expect(past.renderRoot.querySelector('time')!.textContent).toBe('now');
  const coming = await draw(html`<tf-time coming .at=${now - 240_000} .now=${now}></tf-time>`);
  expect(coming.renderRoot.querySelector('time')!.textContent).toBe('now');
});

test("places are one shape of the map, as large as what is there, and one's own are ringed", async () => {
  const places = [
    { latitude: 50, longitude: 4, weight: 9, mine: true },
    { latitude: -30, longitude: 150, weight: 1 },
  ];
  const world = await draw(html`<tf-world .places=${places} label="two places"></tf-world>`);
  const dots = world.renderRoot.querySelectorAll<SVGPathElement>('.place');
  expect(dots).toHaveLength(1);
  const radii = [...dots[0]!.getAttribute('d')!.matchAll(/M[^a]+a([\d.]+)/g)].map(([, r]) =>
    Number(r),
  );
  expect(radii).toHaveLength(2);
  expect(radii[0]).toBeGreaterThan(radii[1]!);
  const ring = world.renderRoot.querySelector<SVGCircleElement>('.ring')!.getBBox();
  const [x = 0, y = 0] = /M(\S+) (\S+?)a/.exec(dots[0]!.getAttribute('d')!)!.slice(1).map(Number);
  expect(ring.x + ring.width / 2).toBeCloseTo(x + radii[0]!, 1);
  expect(ring.y + ring.height / 2).toBeCloseTo(y, 1);
});

test('the simulation badge cannot be hidden by the page', async () => {
  const badge = await draw(html`<tf-sim-badge hidden></tf-sim-badge>`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('tf-sim-badge { display: none !important; opacity: 0 !important }');
  document.adoptedStyleSheets.push(sheet);
  expect(getComputedStyle(badge).display).not.toBe('none');
  expect(getComputedStyle(badge).opacity).toBe('1');
  document.adoptedStyleSheets.pop();
});

test('one mark speaks for all that stands in what it marks', async () => {
  const outer = document.createElement('div');
  const root_ = outer.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  const innerRoot = inner.attachShadow({ mode: 'open' });
  render(html`<tf-sim-badge></tf-sim-badge>`, root_);
  render(
    html`<tf-sim-badge></tf-sim-badge><tf-price .usd=${81_000_000n} simulated></tf-price>`,
    innerRoot,
  );
  root_.append(inner);
  root.append(outer);
  const [mark, covered] = [root_, innerRoot].map((tree) => tree.querySelector('tf-sim-badge')!);
  const price = innerRoot.querySelector('tf-price')!;
  await price.updateComplete;
  expect(getComputedStyle(mark!).display).not.toBe('none');
  expect(getComputedStyle(covered!).display).toBe('none');
  expect(text(price)).toMatch(/^\$8\.10/);
  expect(price.renderRoot.querySelector('.sim, .flask')).toBeNull();
  // What is said on demand stays.
  expect(text(price)).toContain('simulat');
  mark!.remove();
  expect(getComputedStyle(covered!).display).not.toBe('none');
  outer.remove();
});

test('a page gives an element its own accent, and its own text size', async () => {
  root.style.setProperty('--tf-accent', 'rgb(1, 2, 3)');
  const badge = await draw(html`<tf-badge tone="busy">coming up</tf-badge>`);
  expect(getComputedStyle(badge).color).toBe('rgb(1, 2, 3)');
  root.style.removeProperty('--tf-accent');
});

test('a bad notice interrupts and a quiet one waits its turn', async () => {
  const role = async (tone: 'info' | 'bad') =>
    (await draw(html`<tf-notice tone=${tone}>x</tf-notice>`)).renderRoot
      .querySelector('div')!
      .getAttribute('role');
  expect(await role('bad')).toBe('alert');
  expect(await role('info')).toBe('status');
});
