import { expect, test } from 'vitest';
import { embedCode, embedPolicy } from './embed-code.ts';

const folder = 'https://portal.example/weblets/0.1.0';
const files = [{ name: 'vm.js', integrity: 'sha384-abc' }];

test('one script with its hash and one tag are all a page needs', () => {
  const code = embedCode({ folder, files, attributes: [['preset', 'small']] });
  expect(code).toContain(`src="${folder}/vm.js"`);
  expect(code).toContain('integrity="sha384-abc"');
  expect(code).toContain('<tf-vm preset="small"></tf-vm>');
});

test('without a list of files the code is still right, only unhashed', () => {
  expect(embedCode({ folder, files: [], attributes: [] })).not.toContain('integrity');
});

test('what a person typed cannot leave its attribute', () => {
  const code = embedCode({ folder, files, attributes: [['name', '"><script>x</script>']] });
  expect(code).toContain('name="&quot;>&lt;script>x&lt;/script>"');
});

test('the policy names the origin and Lit', () => {
  expect(embedPolicy('https://portal.example')).toContain("lit-html 'allow-duplicates'");
});
