import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { live } from '../messages/live.ts';
import { violations } from './axe.fixture.ts';
import './tf-provenance.ts';

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await live.load('en');
});
afterEach(() => {
  render('', document.body);
});

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 0, 1);

async function draw(source: string, asking = false) {
  render(
    html`<tf-provenance
      source=${source}
      .at=${NOW - 3 * HOUR}
      .now=${NOW}
      .asking=${asking}
      refreshable
    ></tf-provenance>`,
    document.body,
  );
  const element = document.querySelector('tf-provenance')!;
  await element.updateComplete;
  await element.renderRoot.querySelector('tf-time')!.updateComplete;
  return element;
}

test('names the service that told it and how long ago', async () => {
  const element = await draw('https://gridproxy.grid.tf');
  expect(element.renderRoot.textContent).toContain('gridproxy.grid.tf');
  const time = element.renderRoot.querySelector('tf-time')!.renderRoot;
  expect(time.textContent).toContain('3 hours ago');
  expect(await violations()).toEqual([]);
});

test('tells a simulation by shape and word, and asks again once when wanted', async () => {
  const element = await draw('simulation');
  expect(element.renderRoot.querySelector('.sim')?.textContent).toContain('simulation');
  let asked = 0;
  element.addEventListener('tf-refresh', () => asked++);
  element.renderRoot.querySelector('button')!.click();
  expect(asked).toBe(1);
  await draw('simulation', true);
  element.renderRoot.querySelector('button')!.click();
  expect(asked).toBe(1);
});
