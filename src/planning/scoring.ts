import { totalOf } from '../model/capacity-of.ts';
import { figureAt } from '../model/coded-column.ts';
import { CERTIFIED, UNKNOWN_UPTIME, type Inventory } from '../model/inventory.ts';
import { LIVE_POLICY } from '../model/live-policy.ts';
import { extraFeeCost, rentContractCost } from '../model/pricing.ts';
import type { PricingPolicy } from '../model/prices.ts';
import { GiB, HOURS_PER_MONTH, MILLI_USD, SECONDS_PER_HOUR } from '../model/units.ts';
import type { GeoPoint, PlacementPolicy } from '../specs/vm/vm-spec.ts';
import type { PlaceOptions, Requirements, ScoreCode, ScorePart } from './placement.ts';
import { chordSquared, groundKm, unitVector, unitVectors } from './sphere.ts';

/** How a policy orders nodes. */
export interface Scoring {
  /**
   * Writes to `scores[i]` the score of row `rows[i]`: a whole number below 2³³, the lower the
   * better. So score × nodes + row is exact in a double for a million nodes: one comparison
   * orders rows, and equal scores go by row. In runs for the same reason as in `matcher`.
   */
  readonly rank: Rank;
  /** The figures behind the score of one row, to show beside it. */
  readonly parts: (row: number) => ScorePart[];
}
type Rank = (scores: Float64Array, rows: Int32Array) => void;

/** How `policy` orders nodes for these requirements. */
export function scoringOf(
  inventory: Inventory,
  requirements: Requirements,
  policy: PlacementPolicy,
  options: PlaceOptions,
): Scoring {
  if (policy === 'spread') return spread(inventory, options.spreadOver ?? []);
  if (policy === 'reliable') return reliable(inventory);
  if (policy === 'nearest' && options.near) return nearest(inventory, options.near);
  return requirements.dedicated
    ? cheapestNode(inventory, options.prices ?? LIVE_POLICY, requirements.twin)
    : cheapest(inventory, requirements.twin);
}

/** Quality is 14 bits; scores with a long first part keep 7 of them beside its 26. */
const QUALITIES = 2 ** 14;
const COARSE = 2 ** 7;
const FIRST = 2 ** 26;

/** Badness 0 to QUALITIES − 1: uptime first, then room to breathe. */
function badness(uptimePermille: number, used: number): number {
  const points = 10 * measured(uptimePermille) + 2700 * (1 - used);
  return Math.max(0, QUALITIES - 1 - Math.floor(points));
}

/** Where nobody measured, uptime speaks for no node. */
const measured = (permille: number): number => (permille === UNKNOWN_UPTIME ? 0 : permille);

/** A first part, and where it is the same the quality. */
function withQuality(first: number, bad: number): number {
  return Math.min(first, FIRST - 1) * COARSE + Math.floor(bad / COARSE);
}

/**
 * The price of a shared machine is the same everywhere, but for a quarter more on certified nodes
 * and nothing at all on nodes that the twin rents already (protocol B.3, B.4).
 */
function cheapest(inventory: Inventory, twin: number): Scoring {
  const { flags, rentedBy, uptimePermille } = inventory;
  const used = usedShare(inventory);
  const isPaid = (row: number) => Number(twin !== 0 && rentedBy[row] === twin);
  return {
    rank: (scores, rows) => {
      used(scores, rows);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const price = (1 + (flags[row]! & CERTIFIED)) * (1 - isPaid(row));
        scores[i] = price * QUALITIES + badness(uptimePermille[row]!, scores[i]!);
      }
    },
    parts: (row) => [
      part('price-factor', isPaid(row) ? 0 : flags[row]! & CERTIFIED ? 1.25 : 1),
      ...qualityParts(inventory, row),
    ],
  };
}

function nearest(inventory: Inventory, near: GeoPoint): Scoring {
  const { uptimePermille } = inventory;
  const vectors = unitVectors(inventory.latitude, inventory.longitude);
  const point = unitVector(near);
  const used = usedShare(inventory);
  return {
    rank: (scores, rows) => {
      used(scores, rows);
      for (let i = 0; i < rows.length; i++) {
        // 0 to 4 in steps that are 1.6 km at the point; nodes of unknown place come last.
        const chord = Math.floor(chordSquared(point, vectors, rows[i]!) * (FIRST / 4));
        const first = chord < FIRST ? chord : FIRST - 1;
        scores[i] = withQuality(first, badness(uptimePermille[rows[i]!]!, scores[i]!));
      }
    },
    parts: (row) => [
      part('distance', Math.round(groundKm(chordSquared(point, vectors, row)))),
      ...qualityParts(inventory, row),
    ],
  };
}

/** By the price of the whole node; a node that is rented already costs nothing more. */
function cheapestNode(inventory: Inventory, prices: PricingPolicy, twin: number): Scoring {
  const { flags, rentedBy, extraFee, uptimePermille } = inventory;
  const cuPrice = Number(prices.cu);
  const suPrice = Number(prices.su);
  const share = prices.dedicatedPercent / 100;
  const feePerHour = Number(MILLI_USD) / HOURS_PER_MONTH;
  const isPaid = (row: number) => twin !== 0 && rentedBy[row] === twin;
  const factor = (row: number) => 1 + 0.25 * (flags[row]! & CERTIFIED);
  // Protocol B.2 and B.3.3 in doubles: close enough to order by.
  const price = (row: number) => {
    const { cru: c, mru, sru, hru } = totalOf(inventory, row);
    const m = mru / GiB;
    const cu = Math.min(Math.max(m / 4, c / 2), Math.max(m / 8, c), Math.max(m / 2, c / 4));
    const su = hru / GiB / 1200 + sru / GiB / 200;
    return (cu * cuPrice + su * suPrice) * share * factor(row) + extraFee[row]! * feePerHour;
  };
  const exactPrice = (row: number) => {
    const rent = rentContractCost(prices, totalOf(inventory, row), SECONDS_PER_HOUR);
    const fee = extraFeeCost(extraFee[row]!, SECONDS_PER_HOUR);
    return Math.round(Number(rent) * factor(row)) + Number(fee);
  };
  const used = usedShare(inventory);
  return {
    rank: (scores, rows) => {
      used(scores, rows);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const first = isPaid(row) ? 0 : Math.floor(price(row));
        scores[i] = withQuality(first, badness(uptimePermille[row]!, scores[i]!));
      }
    },
    parts: (row) => [
      part('node-price', isPaid(row) ? 0 : exactPrice(row)),
      ...qualityParts(inventory, row),
    ],
  };
}

const MOST_OWN = 2 ** 12 - 1;
const SHARES = 2 ** 9;

/** Away from farms and countries that have something already, then where it is emptiest. */
function spread(inventory: Inventory, own: Iterable<number>): Scoring {
  const { farm, country } = inventory;
  const inFarm = new Uint32Array(inventory.farms.length);
  const inCountry = new Uint32Array(inventory.countries.length);
  for (const row of own) {
    inFarm[farm[row]!]!++;
    inCountry[country[row]!]!++;
  }
  const used = usedShare(inventory);
  return {
    rank: (scores, rows) => {
      used(scores, rows);
      for (let i = 0; i < rows.length; i++) {
        const sameFarm = Math.min(inFarm[farm[rows[i]!]!]!, MOST_OWN);
        const sameCountry = Math.min(inCountry[country[rows[i]!]!]!, MOST_OWN);
        const first = sameFarm * (MOST_OWN + 1) + sameCountry;
        scores[i] = first * SHARES + inSteps(scores[i]!, SHARES);
      }
    },
    parts: (row) => [
      part('same-farm', inFarm[farm[row]!]!),
      part('same-country', inCountry[country[row]!]!),
      freePart(inventory, row),
    ],
  };
}

/** What besides uptime speaks for a node, in the unit of 0.1 permille of uptime. */
const CERTIFIED_POINTS = 200;
const WEEK_POINTS = 10;
const MOST_WEEKS = 25;
const SEVERAL_POINTS = 50;
const SEVERAL = 3;
const FINE_SHARES = 2 ** 10;
const SECONDS_PER_WEEK = 7 * 24 * SECONDS_PER_HOUR;

function reliable(inventory: Inventory): Scoring {
  const { flags, farm, uptimePermille, bootedAt } = inventory;
  const neighbours = farmNodes(inventory);
  const now = inventory.provenance.at / 1000;
  const weeksUp = (row: number) => {
    const weeks = Math.floor((now - bootedAt[row]!) / SECONDS_PER_WEEK);
    return weeks > 0 ? weeks : 0;
  };
  const used = usedShare(inventory);
  return {
    rank: (scores, rows) => {
      used(scores, rows);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const points =
          10 * measured(uptimePermille[row]!) +
          CERTIFIED_POINTS * (flags[row]! & CERTIFIED) +
          WEEK_POINTS * Math.min(weeksUp(row), MOST_WEEKS) +
          SEVERAL_POINTS * Number(neighbours[farm[row]!]! >= SEVERAL);
        const bad = Math.max(0, QUALITIES - 1 - points);
        scores[i] = bad * FINE_SHARES + inSteps(scores[i]!, FINE_SHARES);
      }
    },
    parts: (row) => [
      ...uptimePart(uptimePermille[row]!),
      part('certified', flags[row]! & CERTIFIED),
      part('weeks-up', weeksUp(row)),
      part('farm-nodes', neighbours[farm[row]!]!),
      freePart(inventory, row),
    ],
  };
}

const uptimePart = (permille: number): ScorePart[] =>
  permille === UNKNOWN_UPTIME ? [] : [part('uptime', permille)];

const part = (code: ScoreCode, value: number): ScorePart => ({ code, value });

function qualityParts(inventory: Inventory, row: number): ScorePart[] {
  return [...uptimePart(inventory.uptimePermille[row]!), freePart(inventory, row)];
}

function freePart(inventory: Inventory, row: number): ScorePart {
  const share = new Float64Array(1);
  usedShare(inventory)(share, Int32Array.of(row));
  return part('free', Math.round(100 * (1 - share[0]!)));
}

/** Share of the scarcest of cores, memory and SSD that is in use, 0 to 1. */
function usedShare(inventory: Inventory): Rank {
  const { totalCru, totalMru, totalSru, usedCru, usedMru, usedSru } = inventory;
  return (shares, rows) => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const cru = figureAt(usedCru, row) / figureAt(totalCru, row);
      const mru = figureAt(usedMru, row) / figureAt(totalMru, row);
      const sru = figureAt(usedSru, row) / figureAt(totalSru, row);
      const most = larger(larger(cru, mru), sru);
      shares[i] = most < 1 ? most : 1;
    }
  };
}

/** Math.max without its branches, which a processor cannot guess here. */
const larger = (a: number, b: number) => (a + b + Math.abs(a - b)) / 2;

const inSteps = (share: number, steps: number) => Math.min(Math.floor(share * steps), steps - 1);

const nodesPerFarm = new WeakMap<Uint32Array, Uint32Array>();

/** Nodes of each farm; computed once as long as the column stays the same. */
function farmNodes({ farm, farms }: Inventory): Uint32Array {
  let counts = nodesPerFarm.get(farm);
  if (counts?.length !== farms.length) {
    counts = new Uint32Array(farms.length);
    for (const row of farm) counts[row]!++;
    nodesPerFarm.set(farm, counts);
  }
  return counts;
}
