import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violations } from '../../elements/axe.fixture.ts';
import { GridError } from '../../ports/errors.ts';
import type { Intent } from '../intent.ts';
import type { ProfileChange } from './profile-change.ts';
import './tf-profile-import.ts';
import type { TfProfileImport } from './tf-profile-import.ts';

const change: ProfileChange = {
  theme: { from: 'light', to: 'dark' },
  language: { from: '', to: 'de' },
  added: ['<b>office</b>'],
  removed: ['laptop', 'desk'],
  lost: ['laptop'],
  kept: 1,
  drafts: 2,
  operations: 3,
  searches: 0,
};
const file = new File(['{}'], 'settings.json');

const asked: Intent['do'][] = [];
let answer: (intent: Intent) => Promise<unknown>;
const carryOut = (event: HTMLElementEventMap['tf-intent']): void => {
  asked.push(event.intent.do);
  event.outcome = answer(event.intent);
};
let imported = 0;
let element: TfProfileImport;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
  asked.length = 0;
  imported = 0;
  answer = async ({ do: what }) => (what === 'inspect-profile' ? change : undefined);
  document.body.addEventListener('tf-intent', carryOut);
  render(
    html`<main>
      <tf-profile-import @tf-profile-imported=${() => imported++}></tf-profile-import>
    </main>`,
    document.body,
  );
  element = document.querySelector('tf-profile-import')!;
  await element.updateComplete;
});
afterEach(() => {
  document.body.removeEventListener('tf-intent', carryOut);
  render('', document.body);
});

const dialog = (): HTMLDialogElement => element.renderRoot.querySelector('dialog')!;
const text = (): string => element.renderRoot.textContent.replace(/\s+/g, ' ');
const press = (name: string): void =>
  [...dialog().querySelectorAll('button')]
    .find((button) => button.textContent.includes(name))!
    .click();

test('says all that a file replaces, adds and loses, before anything of it is taken', async () => {
  await element.ask(file);
  expect(dialog().open).toBe(true);
  expect(text()).toContain('Take the settings of settings.json?');
  for (const said of ['Light', 'Dark', 'laptop, desk', '<b>office</b>'])
    expect(text()).toContain(said);
  expect(dialog().querySelector('.warn')!.textContent).toContain('laptop');
  expect(dialog().querySelector('b')).toBeNull();
  expect(asked).toEqual(['inspect-profile']);
  expect(await violations()).toEqual([]);
});

test('takes the file when told to, once, and nothing when not', async () => {
  await element.ask(file);
  press('Cancel');
  await expect.poll(() => dialog().open).toBe(false);
  expect(asked).toEqual(['inspect-profile']);
  await element.ask(file);
  await element.updateComplete;
  dialog().querySelector<HTMLButtonElement>('button[type=submit]')!.click();
  await expect.poll(() => imported).toBe(1);
  expect(dialog().open).toBe(false);
  expect(asked).toEqual(['inspect-profile', 'inspect-profile', 'import-profile']);
});

test('a file that holds no settings is refused where it was chosen, without a question', async () => {
  answer = async () => {
    throw new GridError('storage.corrupt');
  };
  await element.ask(file);
  await element.updateComplete;
  expect(dialog().open).toBe(false);
  expect(element.renderRoot.querySelector('tf-error')).not.toBeNull();
});

test('what cannot be kept is told in the question, which stays', async () => {
  answer = async ({ do: what }) => {
    if (what === 'inspect-profile') return change;
    throw new GridError('storage.full');
  };
  await element.ask(file);
  await element.updateComplete;
  dialog().querySelector<HTMLButtonElement>('button[type=submit]')!.click();
  await expect.poll(() => dialog().querySelector('tf-error')).not.toBeNull();
  expect(dialog().open).toBe(true);
  expect(imported).toBe(0);
});
