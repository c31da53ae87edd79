import { farmId, nodeId, type NodeId } from '../../model/ids.ts';
import { rowOf, type Inventory } from '../../model/inventory.ts';
import type { FaultTarget } from '../../ports/world.ts';

/** Kinds of target that have to be looked for. */
export type SoughtKind = Exclude<FaultTarget['kind'], 'all'>;

/** A target as a list offers it: facts, which the element puts into words. */
export interface FoundTarget {
  readonly target: FaultTarget;
  /** Name of the farm, or of the country. */
  readonly name: string;
  /** City and country of a node; '' otherwise. */
  readonly place: string;
  /** Nodes it has; 1 for a node. */
  readonly nodes: number;
  /** What the reader has on the node. */
  readonly mine?: string | undefined;
}

/** What can be broken, by name. */
export interface Targets {
  /** The best matches for what was typed; the reader's own nodes first. */
  search(kind: SoughtKind, text: string, most: number): readonly FoundTarget[];
  describe(target: FaultTarget): FoundTarget | undefined;
}

const normal = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * Nodes, farms and countries of a grid, to be searched while a person types.
 *
 * @param mine names of the reader's deployments by node
 */
export function targetsOf(inventory: Inventory, mine: ReadonlyMap<NodeId, string>): Targets {
  const { farms, countries, cities } = inventory;
  const nodesOfFarm = new Uint32Array(farms.length);
  const nodesOfCountry = new Uint32Array(countries.length);
  for (let row = 0; row < inventory.length; row++) {
    nodesOfFarm[inventory.farm[row]!]!++;
    nodesOfCountry[inventory.country[row]!]!++;
  }

  const node = (row: number): FoundTarget => {
    const id = nodeId(inventory.nodeId[row]!);
    const city = cities[inventory.city[row]!] ?? '';
    const country = countries[inventory.country[row]!]?.name ?? '';
    return {
      target: { kind: 'node', node: id },
      name: farms.name[inventory.farm[row]!] ?? '',
      place: [city, country].filter(Boolean).join(', '),
      nodes: 1,
      mine: mine.get(id),
    };
  };
  const farm = (row: number): FoundTarget => ({
    target: { kind: 'farm', farm: farmId(farms.farmId[row]!) },
    name: farms.name[row] ?? '',
    place: '',
    nodes: nodesOfFarm[row]!,
  });
  const country = (row: number): FoundTarget => ({
    target: { kind: 'country', country: countries[row]!.code },
    name: countries[row]!.name,
    place: '',
    nodes: nodesOfCountry[row]!,
  });

  function searchNodes(text: string, most: number): FoundTarget[] {
    const own = [...mine.keys()].map((id) => rowOf(inventory, id)).filter((row) => row >= 0);
    const number = Number(text);
    const exact = /^\d+$/.test(text) ? rowOf(inventory, nodeId(number)) : -1;
    const rows = new Set(exact >= 0 ? [exact] : []);
    const matches = (row: number): boolean => {
      const { name, place, mine: runs = '' } = node(row);
      return (
        String(inventory.nodeId[row]).startsWith(text) ||
        normal(`${name} ${place} ${runs}`).includes(text)
      );
    };
    for (const row of own) if (matches(row)) rows.add(row);
    for (let row = 0; row < inventory.length && rows.size < most; row++)
      if (matches(row)) rows.add(row);
    return [...rows].slice(0, most).map(node);
  }

  /** Those that begin with the text before those that only hold it, the larger first. */
  function searchNamed(found: readonly FoundTarget[], text: string, most: number): FoundTarget[] {
    const rank = ({ name }: FoundTarget): number => (normal(name).startsWith(text) ? 0 : 1);
    return found
      .filter(({ name, target }) => {
        const id = target.kind === 'farm' ? String(target.farm) : '';
        return normal(name).includes(text) || (id !== '' && id === text);
      })
      .sort((a, b) => rank(a) - rank(b) || b.nodes - a.nodes || (a.name < b.name ? -1 : 1))
      .slice(0, most);
  }

  const all = {
    farm: Array.from({ length: farms.length }, (_, row) => farm(row)),
    country: countries.map((_, row) => country(row)),
  };
  return {
    search(kind, typed, most) {
      const text = normal(typed.trim());
      return kind === 'node' ? searchNodes(text, most) : searchNamed(all[kind], text, most);
    },
    describe(target) {
      switch (target.kind) {
        case 'all':
          return undefined;
        case 'node': {
          const row = rowOf(inventory, target.node);
          return row < 0 ? undefined : node(row);
        }
        case 'farm':
          return all.farm[farms.farmId.indexOf(target.farm)];
        case 'country':
          return all.country[countries.findIndex(({ code }) => code === target.country)];
      }
    },
  };
}
