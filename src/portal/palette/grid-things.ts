import type { Inventory } from '../../model/inventory.ts';

/** What a question may find on a grid. */
export type Thing =
  | { readonly kind: 'node'; readonly id: number; readonly row: number }
  | { readonly kind: 'farm'; readonly id: number; readonly row: number; readonly nodes: number }
  | { readonly kind: 'country'; readonly code: string; readonly nodes: number }
  | { readonly kind: 'contract'; readonly id: number }
  | {
      readonly kind: 'address';
      readonly address: string;
      /** Where it leads: the deployment that has it, or the farm it belongs to. */
      readonly contract: number | undefined;
      readonly farm: number | undefined;
    };

/** An address with what it leads to. */
export type KnownAddress = Extract<Thing, { kind: 'address' }>;

/** Words before a number that say what it is of, in every language of the portal. */
const NUMBERED = {
  node: ['node', 'knoten'],
  farm: ['farm'],
  contract: ['contract', 'vertrag', 'deployment'],
} as const;

/** Most things of one kind. */
const MOST = 5;

/** True for what can only be (the beginning of) an IP address. */
export const isAddressLike = (question: string): boolean =>
  /^\d{1,3}\.[\d./]*$/.test(question) || /^[0-9a-f]{1,4}:[0-9a-f:./]*$/i.test(question);

/**
 * Everything on the grid that a question names: a node, farm or contract by its number, farms and
 * countries by name. Names that begin with the question come first, then what has most nodes.
 *
 * @param countryName the name of an ISO 3166-1 alpha-2 code in the language of the page
 */
export function thingsNamed(
  question: string,
  inventory: Inventory,
  countryName: (code: string) => string,
): readonly Thing[] {
  const asked = question.trim().toLowerCase();
  if (asked === '' || isAddressLike(asked)) return [];
  const [, word = '', digits] = /^(\p{L}*)\s*#?\s*(\d{1,9})$/u.exec(asked) ?? [];
  return [
    ...(digits === undefined ? [] : numbered(word, Number(digits), inventory)),
    ...(asked.length < 2
      ? []
      : [...countries(asked, inventory, countryName), ...farms(asked, inventory)]),
  ];
}

function numbered(word: string, id: number, inventory: Inventory): readonly Thing[] {
  const isOf = (kind: keyof typeof NUMBERED): boolean =>
    word === '' || NUMBERED[kind].some((name) => name.startsWith(word));
  const row = inventory.nodeId.indexOf(id);
  const farm = inventory.farms.farmId.indexOf(id);
  return [
    ...(isOf('node') && row >= 0 ? [{ kind: 'node', id, row } as const] : []),
    ...(isOf('farm') && farm >= 0
      ? [{ kind: 'farm', id, row: farm, nodes: nodesBy(inventory.farm)(farm) } as const]
      : []),
    ...(isOf('contract') && id > 0 ? [{ kind: 'contract', id } as const] : []),
  ];
}

const tallies = new WeakMap<Uint16Array | Uint32Array, Uint32Array>();

/** How many nodes each row of a table has; counted once for a column. */
function nodesBy(column: Uint16Array | Uint32Array): (row: number) => number {
  let tally = tallies.get(column);
  if (!tally) {
    let most = 0;
    for (const row of column) if (row > most) most = row;
    tally = new Uint32Array(most + 1);
    for (const row of column) tally[row]!++;
    tallies.set(column, tally);
  }
  return (row) => tally[row] ?? 0;
}

const byRank =
  (asked: string) =>
  (a: { name: string; nodes: number }, b: { name: string; nodes: number }): number =>
    Number(b.name.startsWith(asked)) - Number(a.name.startsWith(asked)) || b.nodes - a.nodes;

function farms(asked: string, { farms, farm }: Inventory): readonly Thing[] {
  const count = nodesBy(farm);
  return [...farms.name.keys()]
    .map((row) => ({ row, name: farms.name[row]!.toLowerCase(), nodes: count(row) }))
    .filter(({ name }) => name.includes(asked))
    .sort(byRank(asked))
    .slice(0, MOST)
    .map(({ row, nodes }) => ({ kind: 'farm', id: farms.farmId[row]!, row, nodes }));
}

function countries(
  asked: string,
  { countries, country }: Inventory,
  countryName: (code: string) => string,
): readonly Thing[] {
  const count = nodesBy(country);
  return countries
    .map(({ code, name }, row) => ({
      code,
      english: name.toLowerCase(),
      name: code ? countryName(code).toLowerCase() : '',
      nodes: count(row),
    }))
    .filter(
      ({ code, name, english, nodes }) =>
        nodes > 0 &&
        code !== '' &&
        (name.includes(asked) || english.includes(asked) || code.toLowerCase() === asked),
    )
    .sort(byRank(asked))
    .slice(0, MOST)
    .map(({ code, nodes }) => ({ kind: 'country', code, nodes }));
}

/** Addresses that begin with the question, or hold it. */
export function addressesLike(
  question: string,
  addresses: readonly KnownAddress[],
): readonly KnownAddress[] {
  const asked = question.trim().toLowerCase();
  return addresses
    .filter(({ address }) => address.toLowerCase().includes(asked))
    .sort((a, b) => Number(b.address.startsWith(asked)) - Number(a.address.startsWith(asked)))
    .slice(0, MOST);
}
