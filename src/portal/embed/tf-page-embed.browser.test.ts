import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import { violations } from '../../elements/axe.fixture.ts';
import { GridProvider } from '../../queries/grid-provider.ts';
import { VERSION } from '../../queries/version.ts';
import type { EmbedView } from './embed-view.ts';
import type { TfPageEmbed } from './tf-page-embed.ts';
import './tf-page-embed.ts';

const view: EmbedView = {
  folder: 'https://portal.example/weblets/0.1.0',
  files: [
    { name: 'vm.js', gzip: 73, integrity: 'sha384-abc' },
    { name: 'all.js', gzip: 150_000, integrity: 'sha384-all' },
  ],
  entries: { vm: { start: ['vm.js'], all: ['vm.js'] } },
  countries: [
    { code: 'BE', name: 'Belgium' },
    { code: 'DE', name: 'Germany' },
  ],
};

let provider: GridProvider;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
  provider = new GridProvider(document.body, { version: VERSION, state: 'opening' });
});
afterEach(() => {
  render('', document.body);
  provider.close();
});

async function draw(): Promise<TfPageEmbed> {
  render(html`<main><tf-page-embed .view=${view}></tf-page-embed></main>`, document.body);
  const drawn = document.querySelector('tf-page-embed')!;
  await drawn.updateComplete;
  return drawn;
}

const codeOf = (page: TfPageEmbed): string => page.renderRoot.querySelector('tf-code')!.code;
const weblet = (page: TfPageEmbed): HTMLElement => page.renderRoot.querySelector('tf-vm')!;

test('the page has no accessibility violation beside the weblet’s own', async () => {
  const page = await draw();
  weblet(page).remove();
  expect(await violations()).toEqual([]);
});

test('the page fits a phone of 320 pixels', async () => {
  const page = await draw();
  const box = page.parentElement!;
  box.style.inlineSize = '288px';
  box.style.containerType = 'inline-size';
  box.style.containerName = 'page';
  await page.updateComplete;
  expect(page.scrollWidth).toBeLessThanOrEqual(288);
});

test('what is chosen stands in the code, and in the weblet beside it', async () => {
  const page = await draw();
  expect(codeOf(page)).toContain('<tf-vm preset="small"></tf-vm>');
  await screen.getByLabelText('Size').first().selectOptions('large');
  await screen.getByLabelText('Country').first().selectOptions('DE');
  await screen.getByLabelText('Theme').selectOptions('dark');
  await page.updateComplete;
  expect(codeOf(page)).toContain('<tf-vm preset="large" country="DE"></tf-vm>');
  expect(codeOf(page)).toContain('color-scheme: dark;');
  expect(weblet(page).getAttribute('preset')).toBe('large');
  expect(weblet(page).getAttribute('country')).toBe('DE');
  expect(getComputedStyle(weblet(page)).colorScheme).toBe('dark');
});

test('every file is listed with its hash', async () => {
  const page = await draw();
  await screen.getByText('Files of this version').click();
  await expect.element(screen.getByText('sha384-all').last()).toBeVisible();
  expect(codeOf(page)).toContain('integrity="sha384-abc"');
});

test('all that an element understands is read from the manifest, in both languages', async () => {
  const page = await draw();
  await expect.element(screen.getByRole('cell', { name: 'sync-url', exact: true })).toBeVisible();
  await expect
    .element(screen.getByRole('cell', { name: 'tf-error', exact: true }).first())
    .toBeVisible();
  await expect.element(screen.getByText('can read what is typed into it')).toBeVisible();
  page.lang = 'de';
  await expect.element(screen.getByText('virtuelle Kerne')).toBeVisible();
  await expect.element(screen.getByText('können lesen, was darin eingegeben wird')).toBeVisible();
});

test('the tag is shown as frameworks write it', async () => {
  await draw();
  await screen.getByRole('radio', { name: 'Vue' }).click();
  await expect.element(screen.getByText('tfgrid-weblets/vue').first()).toBeVisible();
});
