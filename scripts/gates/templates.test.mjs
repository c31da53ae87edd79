import { expect, test } from 'vitest';
import { withSmallHouse } from './small-house.mjs';
import { checkTemplates } from './templates.mjs';

// The analyzer compiles all types of Lit and the browser each time.
const slow = { timeout: 60_000 };

/** @param {string} template */
const drawing = (template) => `
import { html } from 'lit';
export const draw = () => html\`${template}\`;
`;

/** @param {Record<string, string>} files */
const check = (files) => withSmallHouse(files, (folder) => checkTemplates([`${folder}/*.ts`]));

test('a template whose types hold passes', slow, async () => {
  const right = drawing('<input .value=${"a"} />');
  expect(await check({ 'right.ts': right })).toEqual({ checked: 1, faults: [] });
});

test('a property of the wrong type and a tag nobody knows are reported', slow, async () => {
  const { faults } = await check({
    'wrong-type.ts': drawing('<input .value=${1} />'),
    'wrong-tag.ts': drawing('<tf-nowhere></tf-nowhere>'),
  });
  expect(faults.join()).toMatch(/Type '1' is not assignable to 'string'/);
  expect(faults.join()).toMatch(/Unknown tag <tf-nowhere>/);
});
