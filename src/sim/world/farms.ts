import type { CityTable } from './cities.ts';
import { mix } from './random.ts';
import type { Random } from './random.ts';

/** What stands in a farm, mostly: small machines at home, workstations, racks of servers. */
export const HOME = 0;
export const OFFICE = 1;
export const RACKS = 2;
/** Freefarm, the first farm: a bit of everything, all over the world. */
export const MIXED = 3;

/** Farms by row: which nodes they own, where they are, and what they do. */
export interface FarmPlan {
  readonly length: number;
  /** Farm row of each node. */
  readonly ofNode: Uint32Array;
  /** Number of nodes. */
  readonly size: Uint32Array;
  /** City row of the farm's home. */
  readonly city: Uint16Array;
  readonly kind: Uint8Array;
  /** 1 = runs a farmerbot, sells certified nodes, is dedicated, runs zos4, owns public IPv4s. */
  readonly managed: Uint8Array;
  readonly certified: Uint8Array;
  readonly dedicated: Uint8Array;
  readonly light: Uint8Array;
  readonly addresses: Uint8Array;
}

/**
 * Gives every node, in order of registration, a farm. Farms grow as they do in life: a node opens
 * a new farm, follows the node just before it (a batch), or joins the farm of some earlier node, so
 * that large farms grow faster and sizes get a heavy tail. The first farm gets a steady share; no
 * other one more than 1/40 of the grid.
 */
function assignNodes(random: Random, nodes: number): { ofNode: Uint32Array; size: Uint32Array } {
  const ofNode = new Uint32Array(nodes);
  const size = new Uint32Array(nodes);
  const limit = Math.max(6, Math.floor(nodes / 40));
  let farms = 1;
  size[0] = 1;
  for (let node = 1; node < nodes; node++) {
    const draw = random.below(1000);
    let farm = 0;
    if (draw >= 45) {
      farm = draw < 200 ? ofNode[node - 1]! : ofNode[random.below(node)]!;
      if (draw >= 680 || farm === 0 || size[farm]! >= limit) farm = farms++;
    }
    ofNode[node] = farm;
    size[farm]!++;
  }
  return { ofNode, size: size.slice(0, farms) };
}

/** Marks whole farms, large ones sooner, until they hold `permille` of all nodes. */
function markFarms(
  random: Random,
  { ofNode, size }: Pick<FarmPlan, 'ofNode' | 'size'>,
  permille: number,
  fits: (farm: number) => boolean,
): Uint8Array {
  const marks = new Uint8Array(size.length);
  let left = Math.floor((ofNode.length * permille) / 1000);
  for (let tries = 0; tries < size.length && left > 0; tries++) {
    const farm = ofNode[random.below(ofNode.length)]!;
    if (farm === 0 || marks[farm] || size[farm]! > left || !fits(farm)) continue;
    marks[farm] = 1;
    left -= size[farm]!;
  }
  return marks;
}

/** A city of a country, the first ones of its list more likely. */
export function cityIn(random: Random, table: CityTable, country: number): number {
  const first = table.firstCity[country]!;
  const count = table.firstCity[country + 1]! - first;
  return first + Math.min(random.below(count), random.below(count));
}

/**
 * Homes of the farms. The first stands in Ghent; every ninth goes to the next country of the list,
 * so that a grid of usual size is in all of them; the others follow the weights.
 */
function placeFarms(random: Random, table: CityTable, farms: number): Uint16Array {
  const city = new Uint16Array(farms);
  for (let farm = 0; farm < farms; farm++) {
    const turn = (farm - 4) / 9;
    const country =
      turn < table.countries.length && Number.isInteger(turn) && turn >= 0
        ? turn
        : random.weighted(table.countryTotals);
    city[farm] = cityIn(random, table, country);
  }
  city[0] = table.cities.indexOf('Ghent');
  return city;
}

/** Farms for a number of nodes, with the shares of protocol H.1 and H.5. */
export function planFarms(random: Random, table: CityTable, nodes: number): FarmPlan {
  const farms = assignNodes(random, nodes);
  const { size } = farms;
  const count = size.length;
  const city = placeFarms(random, table, count);
  const any = () => true;
  const racks = markFarms(random, farms, 66, any);
  const office = markFarms(random, farms, 220, (farm) => !racks[farm]);
  const addresses = markFarms(random, farms, 120, (farm) => size[farm]! > 1);
  addresses[0] = 1;
  const kind = new Uint8Array(count);
  for (let farm = 0; farm < count; farm++) {
    kind[farm] = racks[farm] ? RACKS : office[farm] ? OFFICE : HOME;
  }
  kind[0] = MIXED;
  return {
    length: count,
    ...farms,
    city,
    kind,
    addresses,
    managed: markFarms(random, farms, 205, (farm) => size[farm]! > 2),
    certified: markFarms(random, farms, 115, any),
    dedicated: markFarms(random, farms, 38, (farm) => size[farm]! > 1),
    // zos4 is young, and has no public addresses to give.
    light: markFarms(random, farms, 82, (farm) => farm * 3 > count && !addresses[farm]),
  };
}

/** A word that the nodes of a farm share, so that a farm looks like one owner's machines. */
export const farmTaste = (key: number, farm: number) => mix(key, farm, 0x7a57e);
