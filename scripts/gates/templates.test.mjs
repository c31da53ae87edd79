import { expect, test } from 'vitest';
import { withSmallHouse } from './small-house.mjs';
import { checkTemplates } from './templates.mjs';

/** @param {string} template */
const drawing = (template) => `
import { html } from 'lit';
export const draw = () => html\`${template}\`;
`;

/** @param {Record<string, string>} files */
const check = (files) => withSmallHouse(files, (folder) => checkTemplates([`${folder}/*.ts`]));

test('a template whose types hold passes', async () => {
  const right = drawing('<input .value=${"a"} />');
  expect(await check({ 'right.ts': right })).toEqual({ checked: 1, faults: [] });
});

test('a property of the wrong type and a tag nobody knows are reported', async () => {
  const { faults } = await check({
    'wrong-type.ts': drawing('<input .value=${1} />'),
    'wrong-tag.ts': drawing('<tf-nowhere></tf-nowhere>'),
  });
  expect(faults.join()).toMatch(/Type '1' is not assignable to 'string'/);
  expect(faults.join()).toMatch(/Unknown tag <tf-nowhere>/);
});
