import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import { violations } from '../../elements/axe.fixture.ts';
import { GridError } from '../../ports/errors.ts';
import type { WorldFileFacts, WorldHoldings, WorldState } from '../../ports/world.ts';
import type { Intent } from '../intent.ts';
import './tf-world-export.ts';
import './tf-world-import.ts';

const intents: Intent[] = [];
let answer: (intent: Intent) => unknown;
const remember = (event: HTMLElementEventMap['tf-intent']): void => {
  intents.push(event.intent);
  event.outcome = Promise.resolve(event.intent).then(answer);
};
const WORDS = 'correct horse battery';

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
  intents.length = 0;
  document.body.addEventListener('tf-intent', remember);
});
afterEach(() => {
  document.body.removeEventListener('tf-intent', remember);
  render('', document.body);
});

async function exporting(holdings: WorldHoldings): Promise<void> {
  answer = ({ do: what }) => (what === 'world-holdings' ? holdings : undefined);
  render(html`<main><tf-world-export></tf-world-export></main>`, document.body);
  await document.querySelector('tf-world-export')!.ask();
}

test('an export says what it holds, and leaves secrets out unless they are locked', async () => {
  await exporting({ entries: 12, sealed: 3, secrets: 2 });
  await expect.element(screen.getByText(/ledger of 12 entries/)).toBeVisible();
  await expect
    .element(screen.getByText(/secrets of 1 deployment or update are not/i))
    .toBeVisible();
  expect(await violations()).toEqual([]);
  await screen.getByRole('button', { name: 'Save file' }).click();
  await expect.poll(() => intents.at(-1)).toEqual({ do: 'export-world' });
});

test('secrets go along only with a passphrase that is long enough and typed twice alike', async () => {
  await exporting({ entries: 12, sealed: 2, secrets: 2 });
  await screen.getByRole('radio', { name: /Take them along/ }).click();
  const save = screen.getByRole('button', { name: 'Save file' });
  await screen.getByLabelText('Passphrase', { exact: true }).fill('short');
  await save.click();
  await expect.element(screen.getByText('Too short: at least 12 characters.')).toBeVisible();
  await screen.getByLabelText('Passphrase', { exact: true }).fill(WORDS);
  await screen.getByLabelText('Passphrase again').fill(`${WORDS}!`);
  await save.click();
  await expect.element(screen.getByText('The two are not the same.')).toBeVisible();
  expect(await violations()).toEqual([]);
  expect(intents).toEqual([{ do: 'world-holdings' }]);
  await screen.getByLabelText('Passphrase again').fill(WORDS);
  await save.click();
  await expect.poll(() => intents.at(-1)).toEqual({ do: 'export-world', passphrase: WORDS });
});

test('a world without secrets has nothing to lock', async () => {
  await exporting({ entries: 3, sealed: 0, secrets: 0 });
  await expect.element(screen.getByText('Nothing in it is secret.')).toBeVisible();
  expect(
    document.querySelector('tf-world-export')!.renderRoot.querySelector('fieldset'),
  ).toBeNull();
});

const facts: WorldFileFacts = {
  seed: '<b>seed</b>',
  nodes: 120,
  entries: 40,
  startedAt: 0,
  at: Date.UTC(2026, 10, 20, 12),
  head: 'ab',
  secrets: { kind: 'none' },
};
const file = new File(['x'], 'my-world.txt');

async function importing(found: Partial<WorldFileFacts>): Promise<void> {
  answer = ({ do: what }) => (what === 'inspect-world' ? { ...facts, ...found } : undefined);
  const world = { seed: 'usual', entries: 7 } as WorldState;
  render(html`<main><tf-world-import .world=${world}></tf-world-import></main>`, document.body);
  await document.querySelector('tf-world-import')!.ask(file);
}

test('an import says what the file holds and what it replaces, before anything is', async () => {
  await importing({});
  await expect.element(screen.getByText('“<b>seed</b>” with 120 nodes')).toBeVisible();
  await expect
    .element(screen.getByText(/replaces the world “usual” with its 7 entries/))
    .toBeVisible();
  expect(await violations()).toEqual([]);
  expect(intents).toEqual([{ do: 'inspect-world', file }]);
  await screen.getByRole('button', { name: 'Replace my world' }).click();
  await expect.poll(() => intents.at(-1)).toEqual({ do: 'import-world', file });
});

test('locked secrets ask for the passphrase, and a wrong one is said where it was typed', async () => {
  await importing({ secrets: { kind: 'encrypted', messages: 2, missing: 0 } });
  answer = () => {
    throw new GridError('world.passphrase');
  };
  const take = screen.getByRole('button', { name: 'Replace my world' });
  await take.click();
  await expect.element(screen.getByText('Enter the passphrase of the file.')).toBeVisible();
  await screen.getByLabelText('Passphrase').fill(WORDS);
  await take.click();
  await expect.element(screen.getByText('The passphrase is wrong')).toBeVisible();
  expect(await violations()).toEqual([]);
  answer = () => undefined;
  await screen.getByRole('button', { name: 'Replace, without secrets' }).click();
  await expect.poll(() => intents.at(-1)).toEqual({ do: 'import-world', file, passphrase: null });
});

test.each([
  ['world.tampered', 'This file was changed after it was exported'],
  ['storage.foreign', 'This is not a world of ours'],
] as const)(
  'a file that is refused with %s says so and offers nothing to replace',
  async (code, words) => {
    answer = () => {
      throw new GridError(code);
    };
    render(html`<main><tf-world-import></tf-world-import></main>`, document.body);
    await document.querySelector('tf-world-import')!.ask(file);
    await expect.element(screen.getByText(words)).toBeVisible();
    expect(screen.getByRole('dialog').query()).toBeNull();
    expect(await violations()).toEqual([]);
  },
);
