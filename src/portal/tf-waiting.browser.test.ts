import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { violations } from '../elements/axe.fixture.ts';
import { GridError } from '../ports/errors.ts';
import type { IntentEvent } from './intent.ts';
import { waiting } from './waiting.ts';

beforeEach(() => {
  document.documentElement.lang = 'en';
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  render('', document.body);
  vi.useRealTimers();
});

async function draw(content: unknown): Promise<HTMLElement> {
  const main = document.createElement('main');
  render(main, document.body);
  render(content, main);
  for (const name of ['tf-waiting', 'tf-ask-again', 'tf-error'] as const)
    await main.querySelector(name)?.updateComplete;
  return main;
}

const words = (element: Element | null) =>
  element!.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

test('what is waited for long says so, for how long, and how to ask again', async () => {
  const main = await draw(waiting(undefined));
  const element = main.querySelector('tf-waiting')!;
  expect(words(element)).toBe('Asking the grid…');
  await vi.advanceTimersByTimeAsync(3_000);
  await element.updateComplete;
  expect(words(element)).toBe('Asking the grid…');
  await vi.advanceTimersByTimeAsync(9_000);
  await element.updateComplete;
  expect(words(element)).toContain('The grid has not answered for 12 s.');
  expect(words(element)).toContain('appears by itself');
  // The count is not read out every second.
  expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).not.toContain('12');
  const asked: string[] = [];
  main.addEventListener('tf-intent', ({ intent }: IntentEvent) => asked.push(intent.do));
  const again = element.shadowRoot!.querySelector('tf-ask-again')!;
  await again.updateComplete;
  again.shadowRoot!.querySelector('button')!.click();
  expect(asked).toEqual(['refresh-grid']);
  expect(await violations(main)).toEqual([]);
});

test('an error has the same way on', async () => {
  const error = new GridError('proxy.slow', { host: 'proxy.example', seconds: 30 });
  const main = await draw(waiting(error));
  const again = main.querySelector('tf-error > tf-ask-again')!;
  expect(words(again)).toBe('Ask again');
});

test('beside something that says itself what it waits for it is silent until that takes long', async () => {
  const main = await draw(html`<tf-waiting bare></tf-waiting>`);
  const element = main.querySelector('tf-waiting')!;
  expect(words(element)).toBe('');
  await vi.advanceTimersByTimeAsync(5_000);
  await element.updateComplete;
  expect(words(element)).toContain('has not answered for 5 s');
});
