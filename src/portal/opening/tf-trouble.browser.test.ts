import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { violations } from '../../elements/axe.fixture.ts';
import { GridError, type GridErrorCode } from '../../ports/errors.ts';
import './tf-trouble.ts';

const ways = {
  salvage: vi.fn(async () => undefined),
  startOver: vi.fn(async () => undefined),
  openAnother: vi.fn(),
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
});
afterEach(() => {
  vi.clearAllMocks();
  render('', document.body);
});

function draw(code: GridErrorCode): void {
  const error = new GridError(code);
  render(html`<tf-trouble .error=${error} seed="mine" .ways=${ways}></tf-trouble>`, document.body);
}

test('a damaged world can be saved as far as it is readable, and started over by name', async () => {
  draw('storage.corrupt');
  await screen.getByRole('button', { name: 'Export what can be read' }).click();
  expect(ways.salvage).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Start this world over' }).click();
  await userEvent.keyboard('mine{Enter}');
  await expect.poll(() => ways.startOver.mock.calls.length).toBe(1);
});

test('a world of a newer version is not offered to be erased', async () => {
  draw('storage.newer');
  await expect.element(screen.getByText('Written by a newer version')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
  expect(screen.getByRole('button', { name: /Start/ }).elements()).toEqual([]);
  await screen.getByRole('button', { name: 'Open a fresh world' }).click();
  expect(ways.openAnother).toHaveBeenCalledOnce();
});

test('a way out that fails says so too', async () => {
  ways.salvage.mockRejectedValueOnce(new GridError('storage.refused'));
  draw('storage.corrupt');
  await screen.getByRole('button', { name: 'Export what can be read' }).click();
  await expect.element(screen.getByText('This browser keeps nothing')).toBeVisible();
});

test('trouble has no accessibility violation', async () => {
  draw('storage.corrupt');
  await expect.element(screen.getByText('The stored data is damaged')).toBeVisible();
  expect(await violations()).toEqual([]);
});
