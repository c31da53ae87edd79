/** Gate: `custom-elements.json` says what the code says. */
import { existsSync, readFileSync } from 'node:fs';
import { describeElements, manifestFile } from '../manifest.mjs';
import { conclude } from './verdict.mjs';

const { text, elements } = await describeElements();
const written = existsSync(manifestFile) ? readFileSync(manifestFile, 'utf8') : '';

conclude({
  checked: elements,
  what: 'modules with elements',
  faults:
    text === written ? [] : [`${manifestFile} is out of step with the code: npm run manifest`],
});
