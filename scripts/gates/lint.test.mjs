import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

// Types need a file that exists; the rules of rooms do not.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] });

/** @param {string} filePath @param {string} code */
const rulesBroken = async (filePath, code) => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId);
};

test.each([
  ['Date.now()', 'no-restricted-properties'],
  ['Math.random()', 'no-restricted-properties'],
  ['new Date()', 'no-restricted-syntax'],
  ['globalThis.setTimeout(run, 1)', 'no-restricted-properties'],
  ['setInterval(run, 1)', 'no-restricted-globals'],
  ['fetch(url)', 'no-restricted-globals'],
  ['new WebSocket(url)', 'no-restricted-globals'],
  ['indexedDB.open(name)', 'no-restricted-globals'],
  ['host.innerHTML = text', 'no-restricted-syntax'],
])('a room may not say %s', async (code, rule) => {
  expect(await rulesBroken('src/model/rule.ts', `export const it = () => ${code};`)).toEqual([
    rule,
  ]);
});

test.each([
  ['src/sim/world/wall.ts', 'Date.now()'],
  ['src/queries/redraw.ts', 'setTimeout(run, 1)'],
  ['src/live/wire/ask.ts', 'fetch(url)'],
  ['src/profile/open.ts', 'indexedDB.open(name)'],
  ['src/planning/day.ts', 'new Date(milliseconds)'],
])('%s is the place to say %s', async (file, code) => {
  expect(await rulesBroken(file, `export const it = () => ${code};`)).toEqual([]);
});

test('a template that a screen reader cannot follow is refused', async () => {
  const code =
    "import { html } from 'lit';\nexport const it = () => html`<img src='/a.png' /><a>here</a>`;";
  expect(await rulesBroken('src/elements/tf-it.ts', code)).toEqual(
    expect.arrayContaining(['lit-a11y/alt-text', 'lit-a11y/anchor-is-valid']),
  );
});

test.each([
  ['src/model/a.test.ts', "test('it', { timeout: 30_000 }, run)"],
  ['src/model/a.test.ts', "it('does', run, 30_000)"],
  ['e2e/journeys/a.spec.ts', 'test.slow()'],
  ['e2e/journeys/a.spec.ts', 'test.setTimeout(90_000)'],
])('a test of %s sets no limit of its own: %s', async (file, code) => {
  expect(await rulesBroken(file, `export const a = () => ${code};`)).toEqual([
    'no-restricted-syntax',
  ]);
});
