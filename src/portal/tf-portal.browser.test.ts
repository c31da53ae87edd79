import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from '../elements/axe.fixture.ts';
import { GridError } from '../ports/errors.ts';
import { hrefTo } from './href.ts';
import type { ShellView } from './shell-view.ts';
import './tf-portal.ts';
import type { TfPortal } from './tf-portal.ts';

const view: ShellView = {
  simulated: true,
  now: Date.UTC(2026, 10, 20, 12),
  rate: 60,
  balance: { usd: 81_000_000n, tft: 8_100_000_000n },
  runway: 3600,
  running: 1,
  waiting: 0,
  storage: 'memory',
  secure: true,
  superseded: false,
};

const before = location.href;
let portal: TfPortal;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
});
afterEach(() => {
  render('', document.body);
  history.replaceState(null, '', before);
});

async function open(path: string): Promise<void> {
  history.replaceState(null, '', hrefTo(path));
  render(html`<tf-portal .view=${view}></tf-portal>`, document.body);
  portal = document.querySelector('tf-portal')!;
  await portal.updateComplete;
}

const page = (tag: string) => portal.renderRoot.querySelector(`main > ${tag}`);
const shows = (tag: string) => expect.poll(() => page(tag)).not.toBeNull();
const link = (name: string) =>
  [...portal.renderRoot.querySelectorAll<HTMLAnchorElement>('nav a')].find(
    (found) => found.textContent.trim() === name,
  )!;

test('the shell has no accessibility violation', async () => {
  await open('/settings');
  await shows('tf-page-settings');
  expect(await violations()).toEqual([]);
});

test('a link to a grid that nobody knows says so, which one is shown, and offers the others', async () => {
  await open('/settings');
  portal.gridFault = { fault: 'unknown', name: '<b>moon</b>' };
  await portal.updateComplete;
  const notice = portal.renderRoot.querySelector<HTMLElement>('main > .notice')!;
  expect(notice.textContent.replace(/\s+/g, ' ')).toContain(
    'No grid is called “<b>moon</b>”. You see the simulated grid.',
  );
  expect(await violations()).toEqual([]);
  const [choose, close] = notice.querySelectorAll('button');
  choose!.click();
  const dialog = () =>
    portal.renderRoot.querySelector('tf-grid-switch')?.renderRoot.querySelector('dialog');
  await expect.poll(() => dialog()?.open).toBe(true);
  dialog()!.close();
  close!.click();
  await portal.updateComplete;
  expect(portal.renderRoot.textContent).not.toContain('moon');
});

test('a link changes the page, its title, what is told and where the focus is', async () => {
  await open('/activity');
  await shows('tf-page-activity');
  expect(document.title).toBe('Activity · TFGrid Portal');
  link('Settings').click();
  await shows('tf-page-settings');
  expect(location.pathname).toBe(hrefTo('/settings'));
  await expect.poll(() => document.title).toBe('Settings · TFGrid Portal');
  expect(link('Settings').getAttribute('aria-current')).toBe('page');
  await expect
    .poll(() => portal.renderRoot.querySelector('[role=status].visually-hidden')!.textContent)
    .toBe('Settings');
  expect(portal.shadowRoot!.activeElement?.id).toBe('main');
});

test('what went wrong with something asked from nowhere in particular stands above the page', async () => {
  await open('/activity');
  await shows('tf-page-activity');
  portal.failure = new GridError('storage.full');
  await expect.poll(() => page('tf-error')?.shadowRoot?.textContent).toContain('storage is full');
  expect(await violations()).toEqual([]);
  portal.renderRoot.querySelector<HTMLButtonElement>('.failure button')!.click();
  await expect.poll(() => page('tf-error')).toBeNull();
});

test('the way back leads to the page before', async () => {
  await open('/activity');
  await shows('tf-page-activity');
  link('Settings').click();
  await shows('tf-page-settings');
  history.back();
  await shows('tf-page-activity');
});

test('a press with a modifier is left to the browser', async () => {
  await open('/activity');
  await shows('tf-page-activity');
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ctrlKey: true,
  });
  link('Settings').addEventListener('click', (click) => click.preventDefault(), { once: true });
  link('Settings').dispatchEvent(event);
  expect(location.pathname).toBe(hrefTo('/activity'));
});

test('an address that leads nowhere says so', async () => {
  await open('/nowhere');
  await shows('tf-page-not-found');
});

test('the palette goes to a page by keyboard alone', async () => {
  await open('/activity');
  await shows('tf-page-activity');
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect
    .poll(
      () => portal.renderRoot.querySelector('tf-palette')?.renderRoot.querySelector('dialog')?.open,
    )
    .toBe(true);
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('simul{Enter}');
  await shows('tf-page-simulation');
});

test('the activity drawer opens, lists and closes with Escape', async () => {
  await open('/settings');
  await shows('tf-page-settings');
  const drawer = portal.renderRoot.querySelector('dialog')!;
  portal.renderRoot.querySelector<HTMLElement>('header button[aria-label^=Activity]')!.click();
  await expect.poll(() => drawer.querySelector('tf-operations')).not.toBeNull();
  expect(drawer.open).toBe(true);
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(drawer.open).toBe(false);
});

test('refused storage is said at the top of every page', async () => {
  await open('/settings');
  expect(portal.renderRoot.querySelector('.notice')!.textContent).toContain('refuses to store');
});
