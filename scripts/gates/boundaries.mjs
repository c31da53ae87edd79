/**
 * Gate: rooms import only what they stand on, and nothing goes in a circle. Fails when it has read
 * no module, which dependency-cruiser does silently where it finds no TypeScript it can use.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { folderOf, standsOn } from '../rooms.mjs';
import { roomRules } from './room-rules.mjs';

const folders = ['src', 'weblets', 'e2e', 'bench'];
const known = Object.keys(standsOn).map(folderOf);

/** @param {string} file */
const isHomeless = (file) =>
  /^src\/[^/]+\//.test(file) && !known.some((folder) => file.startsWith(`${folder}/`));

/**
 * @param {string} house the folder that holds `src` and `weblets`
 * @returns {Promise<{ modules: number, faults: string[] }>} how many of our modules were read, and what is wrong
 */
export async function checkBoundaries(house) {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(`${house}/${folder}`)),
    {
      baseDir: house,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      ruleSet: { forbidden: roomRules },
      validate: true,
    },
    {
      extensions: ['.ts', '.mjs', '.js', '.json', '.css', '.svg'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
    },
  );
  if (typeof output === 'string') throw new Error(output);
  const read = output.modules
    .map(({ source }) => source)
    .filter((source) => folders.some((folder) => source.startsWith(`${folder}/`)));
  const broken = output.summary.violations.map(({ rule, from, to, cycle }) => {
    const why = roomRules.find(({ name }) => name === rule.name)?.comment ?? '';
    const path = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`;
    return `${rule.name}: ${path}\n    ${why}`;
  });
  const homeless = read
    .filter(isHomeless)
    .map((file) => `unknown room: ${file}\n    scripts/rooms.mjs has no such room`);
  return { modules: read.length, faults: [...broken, ...homeless] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { modules, faults } = await checkBoundaries(process.cwd());
  for (const fault of faults) console.error(fault);
  console.log(`${modules} modules read`);
  process.exitCode = faults.length > 0 || modules === 0 ? 1 : 0;
}
