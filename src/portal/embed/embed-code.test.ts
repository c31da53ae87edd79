import { expect, test } from 'vitest';
import {
  embedCode,
  embedPolicy,
  fallbackCode,
  frameworkCode,
  pinnedCode,
  sizeOf,
  type EmbedStyle,
} from './embed-code.ts';

const folder = 'https://portal.example/weblets/0.1.0';
const files = [
  { name: 'vm.js', gzip: 1, integrity: 'sha384-abc' },
  { name: 'all.js', gzip: 1, integrity: 'sha384-all' },
];
const style: EmbedStyle = { theme: 'page', accent: '', radius: '' };

test('one script with its hash and one tag are all a page needs', () => {
  const code = embedCode({ folder, files, attributes: [['preset', 'small']], style });
  expect(code).toContain(`src="${folder}/vm.js"`);
  expect(code).toContain('integrity="sha384-abc"');
  expect(code).toContain('<tf-vm preset="small"></tf-vm>');
  expect(code).not.toContain('<style>');
});

test('the map is a script and a tag of its own', () => {
  const attributes = [['measure', 'gpu']] as const;
  const own: EmbedStyle = { theme: 'dark', accent: '', radius: '' };
  const code = embedCode({ weblet: 'node-map', folder, files, attributes, style: own });
  expect(code).toContain(`src="${folder}/node-map.js"`);
  expect(code).toContain('<tf-node-map measure="gpu"></tf-node-map>');
  expect(code).toContain('tf-node-map {');
});

test('without a list of files the code is still right, only unhashed', () => {
  const code = embedCode({ folder, files: [], attributes: [], style });
  expect(code).not.toContain('integrity');
  expect(code).toContain('<tf-vm></tf-vm>');
});

test('what a person typed cannot leave its attribute', () => {
  const attributes = [['name', '"><script>x</script>']] as const;
  const code = embedCode({ folder, files, attributes, style });
  expect(code).toContain('name="&quot;>&lt;script>x&lt;/script>"');
});

test('an attribute that is only there stands without a value', () => {
  expect(embedCode({ folder, files, attributes: [['ipv4', '']], style })).toContain('<tf-vm ipv4>');
});

test('a look of its own becomes custom properties and a colour scheme', () => {
  const own: EmbedStyle = { theme: 'dark', accent: '#7a3', radius: '0px' };
  const code = embedCode({ folder, files, attributes: [], style: own });
  expect(code).toContain('color-scheme: dark;');
  expect(code).toContain('--tf-accent: #7a3;');
  expect(code).toContain('--tf-radius: 0px;');
});

test('the policy names the origin and Lit', () => {
  const policy = embedPolicy('https://portal.example');
  expect(policy).toContain('script-src https://portal.example');
  expect(policy).toContain("lit-html 'allow-duplicates'");
});

test('one block pins every file of an entry by its hash, before the script and the tag', () => {
  const chunk = { name: 'chunks/a.js', gzip: 2, integrity: 'sha384-chunk' };
  const choice = { folder, files: [...files, chunk], attributes: [], style };
  const code = pinnedCode(choice, ['vm.js', 'chunks/a.js']);
  const [, map = '', rest = ''] =
    /^<script type="importmap">(.*?)<\/script>(.*)$/s.exec(code) ?? [];
  expect(JSON.parse(map)).toEqual({
    integrity: {
      [`${folder}/vm.js`]: 'sha384-abc',
      [`${folder}/chunks/a.js`]: 'sha384-chunk',
    },
  });
  expect(rest.trim()).toBe(embedCode(choice).trim());
});

test('a size is told only where every file is known', () => {
  expect(sizeOf(files, ['vm.js', 'all.js'])).toBe(2);
  expect(sizeOf(files, ['vm.js', 'chunks/b.js'])).toBeUndefined();
  expect(sizeOf(files, [])).toBeUndefined();
});

test('a page of a framework imports the package and sets properties its own way', () => {
  const attributes = [['preset', 'small']] as const;
  const react = frameworkCode('react', 'vm', attributes);
  expect(react).toContain("import 'tfgrid-weblets/vm';");
  expect(react).toContain('<tf-vm preset="small" mycelium={false} ontf-error=');
  const vue = frameworkCode('vue', 'vm', attributes);
  expect(vue).toContain(':mycelium="false" @tf-error=');
  expect(vue).toContain('isCustomElement');
  const svelte = frameworkCode('svelte', 'node-map', []);
  expect(svelte).toContain("import type {} from 'tfgrid-weblets/svelte';");
  expect(svelte).toContain('<tf-node-map listed={true} ontf-error=');
});

test('until there is a weblet its tag has words and a place', () => {
  const code = fallbackCode('vm', 'Loading <now>');
  expect(code).toContain('tf-vm:not(:defined) {');
  expect(code).toContain('min-block-size:');
  expect(code).toContain('<tf-vm>Loading &lt;now></tf-vm>');
});
