/** The table of `scripts/rooms.mjs` as rules of dependency-cruiser. */
import {
  chosenOnce,
  compositionRoots,
  folderOf,
  packageHomes,
  productPackages,
  standsOn,
  visibleFrom,
} from '../rooms.mjs';

/** @param {string[]} paths */
const anyOf = (paths) => `^(${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})`;

const rooms = Object.keys(standsOn);
const roots = anyOf(compositionRoots);
const insideHouse = '^(src|weblets)/';
const testing = '\\.test\\.ts$|/testing/|\\.fixture\\.ts$|^src/ports/conformance/';

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

/** @type {(name: string, comment: string, from: Rule['from'], to: Rule['to']) => Rule} */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
});

const oneWay = rooms.map((room) =>
  forbid(
    `one-way-${room}`,
    `${room} sees only: ${visibleFrom(room).join(', ')}`,
    { path: anyOf([`${folderOf(room)}/`]), pathNot: roots },
    { path: insideHouse, pathNot: anyOf(visibleFrom(room).map((seen) => `${folderOf(seen)}/`)) },
  ),
);

const packages = Object.entries(packageHomes).map(([name, homes]) =>
  forbid(
    `home-of-${name}`,
    `${name} is imported only in ${homes.join(', ')}`,
    { path: insideHouse, pathNot: [...homes.map((home) => `^${home}/`), testing] },
    { path: `node_modules/${name}/` },
  ),
);

/** @type {Rule[]} */
export const roomRules = [
  ...oneWay,
  ...packages,
  forbid(
    'grid-chosen-lazily',
    'a composition root loads a grid with a dynamic import only',
    { path: roots },
    {
      path: anyOf(chosenOnce.map((room) => `${folderOf(room)}/`)),
      dependencyTypesNot: ['dynamic-import', 'type-only'],
    },
  ),
  forbid(
    'keystore-on-own-origin',
    'the keystore is imported only from src/main.ts',
    { path: insideHouse, pathNot: ['^src/wallet/', '^src/main\\.ts$'] },
    { path: '^src/wallet/.*keystore' },
  ),
  forbid(
    'house-without-scaffolding',
    'the product imports neither tests nor tools',
    { path: insideHouse, pathNot: testing },
    { path: ['^(e2e|bench|scripts)/', testing] },
  ),
  forbid(
    'product-packages-only',
    'what ships is made of the packages that rooms.mjs names',
    { path: insideHouse, pathNot: testing },
    { path: '^node_modules/', pathNot: `^node_modules/(${productPackages.join('|')})/` },
  ),
  forbid(
    'no-node',
    'what ships needs no Node, and no package that is not installed by name',
    { path: insideHouse, pathNot: testing },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'core'] },
  ),
  forbid('no-cycles', 'a cycle has no beginning to read from', {}, { circular: true }),
  forbid(
    'resolvable',
    'an import names a file that exists',
    // Pages of frameworks import the package, which is built for their test.
    { pathNot: '^e2e/embed/frameworks/' },
    { couldNotResolve: true },
  ),
];
