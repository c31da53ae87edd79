/**
 * Lint rules: strict type-aware TypeScript, Lit, web components, accessibility of templates, and
 * what a room of the house may do. Who may import whom is `scripts/rooms.mjs`, not here.
 */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
// @ts-expect-error -- the package carries no types
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const browserCode = ['src/**/*.ts', 'weblets/**/*.ts'];
const tests = ['**/*.test.ts', '**/*.test.mjs', '**/testing/**', 'src/ports/conformance/**'];
const globalObjects = ['window', 'globalThis', 'self'];

/** What a room may not touch unless it is the place for it; each word is a global. */
const effects = {
  clock: {
    globals: ['setTimeout', 'setInterval'],
    properties: [
      ['Date', 'now'],
      ['Math', 'random'],
      ['performance', 'now'],
    ],
    message:
      'Time and chance come from the Clock port and the seed (only wall clocks and queries own timers).',
  },
  network: {
    globals: ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'],
    properties: [['navigator', 'sendBeacon']],
    message: 'Only src/live calls the network.',
  },
  database: {
    globals: ['indexedDB'],
    properties: [],
    message: 'Only src/database opens databases, for src/sim/ledger, src/sim/zdb and src/profile.',
  },
  dialog: {
    globals: ['alert', 'confirm', 'prompt'],
    properties: [],
    message: 'Say it where it happened, with an element.',
  },
};

const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: 'A union of string literals says the same without code.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Trusted Types forbid raw HTML: use a Lit template.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'Trusted Types forbid raw HTML: use a Lit template.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|mathml|static)|static-html/]',
    message: 'Trusted Types forbid raw HTML: use a Lit template.',
  },
];

const nowDate = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: effects.clock.message,
};

/** A test that ends another by the clock fails on a slow machine: limits are in one place. */
const ownLimits = [
  "CallExpression[callee.object.name='test'][callee.property.name=/^(slow|setTimeout)$/]",
  "CallExpression[callee.name=/^(it|test)$/] > ObjectExpression > Property[key.name='timeout']",
  'CallExpression[callee.name=/^(it|test)$/] > Literal[raw=/^[0-9_]+$/]',
].map((selector) => ({ selector, message: 'Limits of tests stand in scripts/limits.mjs.' }));

/**
 * @param {(keyof typeof effects)[]} allowed the effects these files are the place for
 * @returns {import('eslint').Linter.RulesRecord}
 */
function onlyEffects(...allowed) {
  const forbidden = Object.entries(effects)
    .filter(([name]) => !allowed.some((effect) => effect === name))
    .map(([, effect]) => effect);
  const globals = forbidden.flatMap(({ globals, message }) =>
    globals.map((name) => ({ name, message })),
  );
  const properties = forbidden.flatMap(({ properties, globals, message }) => [
    ...properties.map(([object, property]) => ({ object, property, message })),
    ...globals.flatMap((property) =>
      globalObjects.map((object) => ({ object, property, message })),
    ),
  ]);
  return {
    'no-restricted-globals': ['error', ...globals],
    'no-restricted-properties': ['error', ...properties],
    'no-restricted-syntax': [
      'error',
      ...everywhere,
      ...(allowed.includes('clock') ? [] : [nowDate]),
    ],
  };
}

export default defineConfig(
  globalIgnores([
    'dist',
    'scripts/package/samples',
    'e2e/embed/frameworks/*.{js,jsx}',
    'coverage',
    '.cache',
    'test-results',
    'playwright-report',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      // The compiler knows which names exist.
      'no-undef': 'off',
      // Ports are asynchronous where an adapter need not be.
      '@typescript-eslint/require-await': 'off',
      // Lit binds event handlers to the host.
      '@typescript-eslint/unbound-method': 'off',
      // Columns of typed arrays are read by index all over, within bounds known to the loop.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: browserCode,
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    settings: { litHtmlSources: true, wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...onlyEffects(),
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
      'wc/max-elements-per-file': 'error',
      'wc/tag-name-matches-class': 'error',
      // Events are classes and `define` is guarded by our own function.
      'wc/guard-define-call': 'off',
    },
  },
  {
    // Frames are timed, and a hand that rests is noticed, by the clock on the wall.
    files: ['weblets/node-map/canvas/*.ts', 'weblets/node-map/parts/tf-map-time.ts'],
    rules: onlyEffects('clock'),
  },
  {
    files: ['src/sim/world/wall.ts', 'src/operations/engine/wall-clock.ts', 'src/queries/**'],
    rules: onlyEffects('clock'),
  },
  { files: ['src/live/**'], rules: onlyEffects('network') },
  { files: ['src/live/surroundings.ts'], rules: onlyEffects('clock', 'network') },
  {
    files: ['src/database/**', 'src/sim/ledger/**', 'src/sim/zdb/**', 'src/profile/**'],
    rules: onlyEffects('database'),
  },
  {
    files: tests,
    rules: {
      ...onlyEffects('clock', 'network', 'database'),
      'no-restricted-syntax': ['error', ...everywhere, ...ownLimits],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // A template in a test is there to be wrong sometimes.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    files: ['e2e/**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...ownLimits] },
  },
  { files: ['scripts/**', 'bench/**', '*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  {
    // These plugins carry no types.
    files: ['eslint.config.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
