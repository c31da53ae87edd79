import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violations } from './axe.fixture.ts';
import './tf-treemap.ts';
import type { TreemapItem } from './tf-treemap.ts';

const item = (group: string, label: string, value: number, share = 0.5): TreemapItem => ({
  group,
  label,
  value,
  share,
  short: label.slice(0, 2).toUpperCase(),
  lines: [`${value} cores`, 'half of it in use'],
  words: `${value} cores`,
  href: `#${label}`,
});
const items = [
  item('Europe', 'Belgium', 400),
  item('Europe', 'Spain', 100),
  item('Asia', 'India', 300),
];

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
});
afterEach(() => render('', document.body));

async function draw(given: readonly TreemapItem[]) {
  render(html`<main><tf-treemap label="Cores" .items=${given}></tf-treemap></main>`, document.body);
  const element = document.querySelector('tf-treemap')!;
  await expect
    .poll(() => element.renderRoot.querySelector('svg') !== null || given.length === 0)
    .toBe(true);
  return element;
}

test('every area is a link that says what it is, the greatest of a group first', async () => {
  const element = await draw(items);
  const links = [...element.renderRoot.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
    'Belgium: 400 cores',
    'Spain: 100 cores',
    'India: 300 cores',
  ]);
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#Belgium', '#Spain', '#India']);
  expect(await violations(document.body)).toEqual([]);
});

test('areas are filled by their share, and no share fills more than its area', async () => {
  const element = await draw([
    item('a', 'half', 10),
    item('a', 'odd', 10, 7),
    item('a', 'none', 10, NaN),
  ]);
  const shares = [...element.renderRoot.querySelectorAll('a')].map((link) => {
    const height = (name: string) => Number(link.querySelector(name)!.getAttribute('height'));
    return height('.fill') / height('.back');
  });
  expect(shares[0]).toBeCloseTo(0.5);
  expect(shares[1]).toBe(1);
  expect(shares[2]).toBe(0);
});

test('an area says as much as has room in it: its short name when there is little', async () => {
  const names = ['Netherlands', ...Array.from({ length: 20 }, (_, i) => `Small country ${i}`)];
  const many = names.map((name, i) => item('Europe', name, i === 0 ? 900 : 20));
  const element = await draw(many);
  const captions = [...element.renderRoot.querySelectorAll('a')].map((link) =>
    [...link.querySelectorAll('text')].map(({ textContent }) => textContent),
  );
  expect(captions[0]).toEqual(['Netherlands', '900 cores', 'half of it in use']);
  expect(captions.slice(1).map(([head]) => head)).toContain('SM');
  for (const link of element.renderRoot.querySelectorAll('a')) {
    const box = link.querySelector('.back')!.getBoundingClientRect();
    for (const text of link.querySelectorAll('text'))
      expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(box.right);
  }
});

test('nothing to show draws nothing, and a name is never markup', async () => {
  const empty = await draw([]);
  expect(empty.renderRoot.querySelector('svg')).toBeNull();
  const element = await draw([item('x', '<img src=x onerror=alert(1)>', 5)]);
  expect(element.renderRoot.querySelector('img')).toBeNull();
});
