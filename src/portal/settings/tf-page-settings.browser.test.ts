import { html, render, type LitElement } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { violations } from '../../elements/axe.fixture.ts';
import { GridError } from '../../ports/errors.ts';
import { parseSshKey } from '../../specs/ssh-public-key.ts';
import type { Intent } from '../intent.ts';
import { useWideFont } from '../testing/wide-font.ts';
import type { SettingsView } from './settings-view.ts';
import './tf-page-settings.ts';

const publicKey =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHVwqcdvNVJYkFr8Jl7Bh2D4Wm1cCMEOFxaMTqC7IVHg me@here';

const view: SettingsView = {
  theme: 'light',
  language: '',
  keys: [
    { id: '1', name: 'laptop', publicKey, hasPrivate: true },
    { id: '2', name: 'desk', publicKey, hasPrivate: false },
  ],
  defaultKey: '1',
  storage: 'indexeddb',
  secrets: 'sealed',
  secure: true,
  used: 144_000,
  persisted: false,
  simulated: true,
  version: '0.1.0',
};

const intents: Intent[] = [];
let answer: () => Promise<unknown>;
const remember = (event: HTMLElementEventMap['tf-intent']): void => {
  intents.push(event.intent);
  event.outcome = answer();
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
  intents.length = 0;
  answer = async () => undefined;
  document.body.addEventListener('tf-intent', remember);
});
afterEach(() => {
  document.body.removeEventListener('tf-intent', remember);
  render('', document.body);
});

async function draw(shown: SettingsView = view): Promise<LitElement> {
  render(html`<main><tf-page-settings .view=${shown}></tf-page-settings></main>`, document.body);
  const drawn = document.querySelector('tf-page-settings')!;
  await drawn.updateComplete;
  return drawn;
}

test.each<[string, SettingsView]>([
  ['with keys', view],
  ['without keys', { ...view, keys: [] }],
  ['where nothing is stored', { ...view, storage: 'memory', secrets: 'memory' }],
  ['where scripts come without a policy', { ...view, scriptPolicy: false }],
  ['without https', { ...view, secure: false, secrets: 'memory' }],
])('the settings have no accessibility violation %s', async (_, shown) => {
  await draw(shown);
  expect(await violations()).toEqual([]);
});

test('the settings fit a phone of 320 pixels', async () => {
  const drawn = await draw();
  const box = drawn.parentElement!;
  box.style.inlineSize = '288px';
  box.style.containerType = 'inline-size';
  box.style.containerName = 'page';
  await drawn.updateComplete;
  expect(drawn.scrollWidth).toBeLessThanOrEqual(288);
});

test('what can be done with a key stands beside it, not below', async () => {
  const drawn = await draw();
  const keys = drawn.renderRoot.querySelector('tf-ssh-keys')!;
  await keys.updateComplete;
  const [row] = keys.renderRoot.querySelectorAll('.keys li');
  const [save, remove] = row!.querySelectorAll('.tools button');
  expect(save!.getBoundingClientRect().top).toBe(remove!.getBoundingClientRect().top);
  const below = row!.querySelector('div')!.getBoundingClientRect().bottom;
  expect(remove!.getBoundingClientRect().top).toBeLessThan(below);
});

test('a host that sends scripts without a policy is told, with what to send', async () => {
  const security = (drawn: LitElement) => drawn.renderRoot.querySelector('.security')!;
  expect(security(await draw()).textContent).not.toContain('policy');
  const bound = security(await draw({ ...view, scriptPolicy: true }));
  expect(bound.textContent).toContain('reaches no network');
  const unbound = security(await draw({ ...view, scriptPolicy: false }));
  expect(unbound.querySelector('.warn')?.textContent).toContain('without a security policy');
  expect(unbound.querySelector('tf-code')?.code).toContain("default-src 'none'");
});

/** What of a page can be pressed but has something else over it, or reaches out of its panel. */
function covered(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const inside = element.shadowRoot ? covered(element.shadowRoot) : [];
    const isControl = element.matches('button, a, select, input:not([type=file])');
    if (!isControl || !element.checkVisibility()) return inside;
    element.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const scope = element.getRootNode() as ShadowRoot;
    const atItsEnd = scope.elementFromPoint(right - 4, (top + bottom) / 2);
    const isFree = atItsEnd !== null && (element.contains(atItsEnd) || atItsEnd.contains(element));
    return isFree && left >= 0 ? inside : [...inside, element.outerHTML];
  });
}

test.each([320, 414, 700])(
  'drawn alone at %i pixels in a wide font, nothing covers a control',
  async (width) => {
    const drawn = await draw();
    const { style } = document.body;
    const usualFont = await useWideFont(document.body);
    style.container = 'none';
    style.inlineSize = `${width}px`;
    try {
      expect(covered(drawn.renderRoot)).toEqual([]);
      expect(drawn.scrollWidth).toBeLessThanOrEqual(width);
    } finally {
      usualFont();
      style.container = '';
      style.inlineSize = '';
    }
  },
);

test('theme and language are chosen', async () => {
  await draw();
  await screen.getByRole('radio', { name: 'Dark' }).click();
  await screen.getByLabelText('Language').selectOptions('de');
  expect(intents).toEqual([
    { do: 'set-theme', theme: 'dark' },
    { do: 'set-language', language: 'de' },
  ]);
});

test('a private SSH key is refused with words, a public one is kept', async () => {
  await draw();
  await screen.getByRole('button', { name: 'Add a key' }).click();
  await screen.getByLabelText('Name').fill('mine');
  const area = screen.getByLabelText('Public key');
  await area.fill('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA');
  await screen.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.element(area).toHaveAttribute('aria-invalid', 'true');
  expect(intents).toEqual([]);
  await area.fill(publicKey);
  await screen.getByRole('button', { name: 'Add', exact: true }).click();
  expect(intents).toEqual([{ do: 'add-ssh-key', name: 'mine', publicKey }]);
});

test('a private half that this browser keeps is saved as a file', async () => {
  await draw();
  await expect
    .element(screen.getByRole('button', { name: /private key of desk/ }))
    .not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Save the private key of laptop' }).click();
  expect(intents).toEqual([{ do: 'save-private-key', id: '1' }]);
});

test('a key is generated here; its private half is shown once and kept nowhere', async () => {
  await draw();
  await screen.getByRole('button', { name: 'Generate a key' }).click();
  await userEvent.keyboard('fresh{Enter}');
  await expect.element(screen.getByText('Your new key')).toBeVisible();
  const [intent] = intents;
  if (intent?.do !== 'add-ssh-key') throw new Error('no key was kept');
  expect(parseSshKey(intent.publicKey)).toMatchObject({ type: 'ssh-ed25519', comment: 'fresh' });
  const text = document
    .querySelector('tf-page-settings')!
    .renderRoot.querySelector('tf-ssh-keys')!
    .renderRoot.querySelector('tf-code')!;
  expect(text.code).toContain('BEGIN OPENSSH PRIVATE KEY');
  expect(JSON.stringify(intents)).not.toContain('PRIVATE');
  expect(await violations()).toEqual([]);
  await screen.getByRole('button', { name: 'I have saved it' }).click();
  await expect.element(screen.getByText('Your new key')).not.toBeInTheDocument();
});

test('a key is made the default, and removed after a question', async () => {
  await draw();
  await screen.getByRole('button', { name: 'Make desk the default' }).click();
  await screen.getByRole('button', { name: 'Remove laptop' }).click();
  await screen.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect
    .poll(() => intents)
    .toEqual([
      { do: 'default-ssh-key', id: '2' },
      { do: 'remove-ssh-key', id: '1' },
    ]);
});

test('what could not be stored is told where it was asked for', async () => {
  answer = () => Promise.reject(new GridError('storage.full'));
  await draw();
  await screen.getByRole('button', { name: 'Export settings' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('storage is full');
});

test('a browser that does not promise to keep things is quoted', async () => {
  answer = async () => false;
  await draw();
  await screen.getByRole('button', { name: 'Keep it for good' }).click();
  await expect.element(screen.getByText(/did not agree/)).toBeVisible();
});
