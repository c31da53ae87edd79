import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['src/elements', 'src/portal', 'src/queries', 'weblets'].flatMap((folder) =>
  readdirSync(project + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing\//.test(file))
    .map((file) => `${folder}/${file}`),
);

/** Ways to write money that pass by the one formatter, which never lets a small amount look like none. */
const BY_HAND = [
  /toLocaleString/,
  /style:\s*['"`]currency/,
  // A dollar sign before a figure: "$" + x, `$${x}`.
  /['"`]\$['"`]\s*\+|[`>]\$\$\{/,
  // A figure before its currency.
  /\$\{[^}]+\}(\\u00a0|&nbsp;|\s)?(TFT|USD)\b/,
];

test('no page, element or weblet writes an amount of money but with the one formatter', () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.filter((file) => {
    const text = readFileSync(project + file, 'utf8');
    return BY_HAND.some((pattern) => pattern.test(text));
  });
  expect(found).toEqual([]);
});

test.each([
  '`$${price}`',
  "'$' + price",
  '`${amount} TFT`',
  'x.toLocaleString()',
  "new Intl.NumberFormat(tag, { style: 'currency' })",
])('%s would be found', (code) => {
  expect(BY_HAND.some((pattern) => pattern.test(code))).toBe(true);
});
