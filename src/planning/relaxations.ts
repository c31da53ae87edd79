import { figureAt, type CodedColumn } from '../model/coded-column.ts';
import type { Inventory } from '../model/inventory.ts';
import { MaskCounts } from './mask-counts.ts';
import { matcher } from './matcher.ts';
import type { Change, Relaxation, Requirements } from './placement.ts';
import { BIT } from './reasons.ts';

/** Offers shown at most. */
const MOST_OFFERS = 8;

type Figure = 'cpu' | 'memory' | 'ssd';
type Wish = Exclude<Change['code'], Figure>;

/**
 * How willingly people give a wish up: 1 = costs them nothing. For a figure it is the share that
 * is left of it. An offer is as useful as the nodes it gains times this.
 */
const WILLINGNESS: Record<Wish, number> = {
  node: 0.9,
  certified: 0.9,
  planetary: 0.8,
  ipv6: 0.7,
  farm: 0.7,
  country: 0.6,
  region: 0.6,
  ipv4: 0.5,
  mycelium: 0.5,
  dedicated: 0.5,
};
const WISHES = Object.keys(WILLINGNESS) as Wish[];
const FIGURES: readonly Figure[] = ['cpu', 'memory', 'ssd'];

/** What one wish, given up alone, takes away from a mask of reasons. */
const CLEARS: Record<Wish, number> = {
  node: BIT.node,
  certified: BIT.certified,
  planetary: BIT.planetary,
  ipv6: BIT.ipv6,
  farm: BIT.farm,
  country: BIT.country,
  region: BIT.region,
  ipv4: BIT.ipv4,
  mycelium: BIT.mycelium,
  dedicated: BIT['in-use'],
};
const PUBLIC_IP = BIT['public-ip'];
const FIGURE_BITS: Record<Figure, number> = {
  cpu: BIT.cpu,
  memory: BIT.memory,
  ssd: BIT.ssd,
};
const ALL_FIGURES = FIGURE_BITS.cpu | FIGURE_BITS.memory | FIGURE_BITS.ssd;
const RELAXABLE = Object.values(CLEARS).reduce((all, one) => all | one, ALL_FIGURES | PUBLIC_IP);

/** The part of a wish, and of a row, that one figure speaks of. */
interface Ladder {
  readonly figure: Figure;
  readonly needed: number;
  readonly steps: readonly number[];
  readonly free: (row: number) => number;
}

function ladders(inventory: Inventory, requirements: Requirements): Ladder[] {
  const { cru, mru, sru, smaller } = requirements;
  const { totalCru, totalMru, totalSru, usedCru, usedMru, usedSru } = inventory;
  const free = (total: CodedColumn, used: CodedColumn) => (row: number) =>
    figureAt(total, row) - figureAt(used, row);
  return [
    { figure: 'cpu', needed: cru, steps: smaller.cru, free: free(totalCru, usedCru) },
    { figure: 'memory', needed: mru, steps: smaller.mru, free: free(totalMru, usedMru) },
    { figure: 'ssd', needed: sru, steps: smaller.sru, free: free(totalSru, usedSru) },
  ];
}

/** Counts, while a pass goes over the nodes, those that lack one figure only. */
class NearMisses {
  readonly #ladders: readonly Ladder[];
  readonly #gained: readonly Uint32Array[];

  constructor(inventory: Inventory, requirements: Requirements) {
    this.#ladders = ladders(inventory, requirements);
    this.#gained = this.#ladders.map(({ steps }) => new Uint32Array(steps.length));
  }

  add(row: number, reasons: number): void {
    if ((reasons & ~ALL_FIGURES) !== 0 || (reasons & (reasons - 1)) !== 0) return;
    const which = reasons === FIGURE_BITS.cpu ? 0 : reasons === FIGURE_BITS.memory ? 1 : 2;
    const { steps, free } = this.#ladders[which]!;
    const has = free(row);
    const step = firstWithin(steps, has);
    if (step < steps.length) this.#gained[which]![step]!++;
  }

  /** One offer for each step that gains more than the step before it. */
  offers(): Relaxation[] {
    return this.#ladders.flatMap(({ figure, needed, steps }, which) => {
      let gained = 0;
      return steps.flatMap((to, step): Relaxation[] => {
        const more = this.#gained[which]![step]!;
        gained += more;
        return more > 0 ? [{ changes: [{ code: figure, from: needed, to }], gained }] : [];
      });
    });
  }
}

/** Place of the largest step that fits, or the number of steps. */
function firstWithin(steps: readonly number[], free: number): number {
  let step = 0;
  while (step < steps.length && !(free >= steps[step]!)) step++;
  return step;
}

/**
 * The smallest changes that admit more nodes, most useful first: single ones, and where nothing
 * is admitted and no single change helps, the smallest sets that do. One pass over the columns.
 *
 * @param exclude rows not to be counted, as for `place`
 */
export function relaxations(
  inventory: Inventory,
  requirements: Requirements,
  exclude?: Iterable<number>,
): Relaxation[] {
  const masks = new Int32Array(inventory.length);
  matcher(inventory, requirements, exclude)(masks, 0);
  const counts = new MaskCounts();
  const misses = new NearMisses(inventory, requirements);
  let admitted = 0;
  for (let row = 0; row < masks.length; row++) {
    const mask = masks[row]!;
    if (mask === 0) admitted++;
    else {
      counts.add(mask);
      misses.add(row, mask);
    }
  }
  const given = wishesOf(requirements).map((code): Relaxation => {
    const also = alone(code, requirements) ? PUBLIC_IP : 0;
    return { changes: [{ code }], gained: counts.without(CLEARS[code] | also) };
  });
  const single = [...misses.offers(), ...given.filter(({ gained }) => gained > 0)];
  const found =
    single.length === 0 && admitted === 0 ? smallestSets(inventory, requirements, masks) : single;
  return found.sort((a, b) => usefulness(b) - usefulness(a)).slice(0, MOST_OFFERS);
}

/** The wishes that were made, so can be given up. */
function wishesOf(requirements: Requirements): Wish[] {
  const { certified, dedicated, country, region, farm, node } = requirements;
  const made: Record<Wish, boolean> = {
    node: node !== undefined,
    farm: farm !== undefined,
    country: country !== undefined,
    region: region !== undefined,
    ipv4: requirements.publicIps > 0,
    ipv6: requirements.publicIpv6,
    // Missing features of other wishes are not looked for, so these cost nothing when not made.
    planetary: true,
    mycelium: true,
    certified,
    dedicated,
  };
  return WISHES.filter((wish) => made[wish]);
}

/** Whether a wish for public addresses is the only one, so that giving it up needs none at all. */
function alone(code: Wish, { publicIps, publicIpv6 }: Requirements): boolean {
  return (code === 'ipv4' && !publicIpv6) || (code === 'ipv6' && publicIps === 0);
}

function usefulness({ changes, gained }: Relaxation): number {
  return changes.reduce(
    (product, change) =>
      product * ('to' in change ? change.to / change.from : WILLINGNESS[change.code]),
    gained,
  );
}

/**
 * What a row needs to be admitted, in one number: the reasons that wishes given up take away,
 * above three places of three bits, which hold 1 + the step of each figure or 0.
 */
const PLACE = 3;
const PLACES = 9;
const MOST_STEPS = 2 ** PLACE - 1;

/** Sets of as few changes as admit any node; each with all nodes that it, or less, admits. */
function smallestSets(
  inventory: Inventory,
  requirements: Requirements,
  masks: Int32Array,
): Relaxation[] {
  const rungs = ladders(inventory, requirements);
  const addresses =
    (requirements.publicIps > 0 ? CLEARS.ipv4 : 0) | (requirements.publicIpv6 ? CLEARS.ipv6 : 0);
  let fewest = Infinity;
  let sets = new MaskCounts();
  for (let row = 0; row < masks.length; row++) {
    const reasons = masks[row]!;
    if ((reasons & ~RELAXABLE) !== 0) continue;
    const wishes = reasons & ~(ALL_FIGURES | PUBLIC_IP);
    let key = reasons & PUBLIC_IP ? wishes | addresses : wishes;
    let size = ones(key);
    for (let figure = 0; figure < FIGURES.length && size <= fewest; figure++) {
      key <<= PLACE;
      if ((reasons & FIGURE_BITS[FIGURES[figure]!]) === 0) continue;
      const { steps, free } = rungs[figure]!;
      const step = firstWithin(steps, free(row));
      size += step < steps.length ? 1 : Infinity;
      key |= step + 1;
    }
    if (size > fewest || size === Infinity) continue;
    if (size < fewest) sets = new MaskCounts();
    fewest = size;
    sets.add(key);
  }
  const found: Relaxation[] = [];
  sets.forEach((key) => {
    let gained = 0;
    sets.forEach((other, count) => {
      if (within(other, key)) gained += count;
    });
    found.push({ changes: changesOf(key, rungs), gained });
  });
  return found;
}

/** Number of set bits. */
function ones(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const wishPart = (key: number) => key >> PLACES;
const stepOf = (key: number, figure: number) =>
  (key >> (PLACE * (FIGURES.length - 1 - figure))) & MOST_STEPS;

function within(inner: number, outer: number): boolean {
  return (
    (wishPart(inner) & ~wishPart(outer)) === 0 &&
    FIGURES.every((_, i) => stepOf(inner, i) <= stepOf(outer, i))
  );
}

function changesOf(key: number, rungs: readonly Ladder[]): Change[] {
  const figures = FIGURES.flatMap((code, i): Change[] => {
    const { needed, steps } = rungs[i]!;
    const step = stepOf(key, i);
    return step > 0 ? [{ code, from: needed, to: steps[step - 1]! }] : [];
  });
  const wishes = WISHES.filter((wish) => wishPart(key) & CLEARS[wish]);
  return [...figures, ...wishes.map((code): Change => ({ code }))];
}
