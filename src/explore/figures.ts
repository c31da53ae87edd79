import { figureAt, type CodedColumn } from '../model/coded-column.ts';
import { CERTIFIED, UNKNOWN_UPTIME, type Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import { LIVE_POLICY } from '../model/live-policy.ts';
import { priceOf } from '../model/price-tag.ts';
import { GiB, HOURS_PER_MONTH, USD } from '../model/units.ts';
import type { GeoPoint } from '../specs/vm/vm-spec.ts';
import type { Measure, Need } from './node-filter.ts';

/** One figure of every node; NaN where it is unknown. */
export interface Figures {
  at(row: number): number;
  /** Fills `target` with the figures of the rows from `from` on. */
  read(target: Float64Array, from: number): void;
}

/** What figures depend on beside the columns. */
export interface FigureContext {
  readonly prices?: Prices | undefined;
  /** Where distance is measured from. */
  readonly origin?: GeoPoint | undefined;
  /** The machine whose price is `vmPrice`. */
  readonly need: Need;
}

const DAY = 86_400;
const EARTH_KM = 6371;
/** mUSD in a dollar. */
const MILLI = 1000;

type Numbers = ArrayLike<number>;

/** The figures of a measure over the nodes of an inventory. */
export function figuresOf(inventory: Inventory, measure: Measure, context: FigureContext): Figures {
  const i = inventory;
  const now = i.provenance.at / 1000;
  switch (measure) {
    case 'freeCru':
      return free(i.totalCru, i.usedCru);
    case 'freeMru':
      return free(i.totalMru, i.usedMru);
    case 'freeSru':
      return free(i.totalSru, i.usedSru);
    case 'freeHru':
      return free(i.totalHru, i.usedHru);
    case 'totalCru':
    case 'totalMru':
    case 'totalSru':
    case 'totalHru':
    case 'usedCru':
    case 'usedMru':
    case 'usedSru':
    case 'usedHru':
      return ofColumn(i[measure]);
    case 'uptime':
      return percent(i.uptimePermille);
    case 'online':
      return scaled(i.bootedAt, -1 / DAY, now / DAY);
    case 'age':
      return scaled(i.createdAt, -1 / DAY, now / DAY);
    case 'extraFee':
      return scaled(i.extraFee, 1 / MILLI, 0);
    case 'price':
      return rent(i, context.prices);
    case 'vmPrice':
      return coded(i.flags, vmPrices(context));
    case 'gpus':
      return plain(i.gpuCount);
    case 'gpuMemory':
      return coded(
        i.gpuModel,
        Float64Array.from(i.gpuModels, ({ memory }) => memory),
      );
    case 'freeIps':
      return coded(i.farm, i.farms.freeIps);
    case 'upload':
      return ofColumn(i.uploadSpeed);
    case 'download':
      return ofColumn(i.downloadSpeed);
    case 'farmNodes':
      return coded(i.farm, nodesPerFarm(i));
    case 'distance':
      return context.origin ? plain(distances(i, context.origin)) : unknown;
  }
}

/** Figures that stand in a column as they are. */
export function plain(column: Numbers): Figures {
  return {
    at: (row) => column[row]!,
    read(target, from) {
      for (let i = 0; i < target.length; i++) target[i] = column[from + i]!;
    },
  };
}

/** Figures looked up by a code. */
export function coded(codes: Numbers, values: Numbers): Figures {
  return {
    at: (row) => values[codes[row]!] ?? NaN,
    read(target, from) {
      for (let i = 0; i < target.length; i++) target[i] = values[codes[from + i]!] ?? NaN;
    },
  };
}

const ofColumn = ({ codes, values }: CodedColumn): Figures => coded(codes, values);

const unknown: Figures = {
  at: () => NaN,
  read: (target) => void target.fill(NaN),
};

function free(total: CodedColumn, used: CodedColumn): Figures {
  const { codes: totalCodes, values: totals } = total;
  const { codes: usedCodes, values: uses } = used;
  return {
    at: (row) => Math.max(0, figureAt(total, row) - figureAt(used, row)),
    read(target, from) {
      for (let i = 0; i < target.length; i++)
        target[i] = Math.max(0, totals[totalCodes[from + i]!]! - uses[usedCodes[from + i]!]!);
    },
  };
}

const scaled = (column: Numbers, factor: number, offset: number): Figures => ({
  at: (row) => column[row]! * factor + offset,
  read(target, from) {
    for (let i = 0; i < target.length; i++) target[i] = column[from + i]! * factor + offset;
  },
});

/** Permille as percent; NaN where nobody measured. */
const percent = (permille: Numbers): Figures => ({
  at: (row) => (permille[row] === UNKNOWN_UPTIME ? NaN : permille[row]! * 0.1),
  read(target, from) {
    for (let i = 0; i < target.length; i++) {
      const value = permille[from + i]!;
      target[i] = value === UNKNOWN_UPTIME ? NaN : value * 0.1;
    }
  },
});

/**
 * Dollars a month for renting the whole node, before discount, with its extra fee: the rule of
 * `rentContractCost` (protocol B.3.3) in floating point, which a million nodes need; off by less
 * than a ten-millionth of the price.
 */
function rent(inventory: Inventory, prices: Prices | undefined): Figures {
  const { totalCru, totalMru, totalSru, totalHru, flags, extraFee } = inventory;
  const policy = prices?.policy ?? LIVE_POLICY;
  const month = ((HOURS_PER_MONTH / Number(USD)) * policy.dedicatedPercent) / 100;
  const cuPrice = Number(policy.cu) * month;
  const suPrice = Number(policy.su) * month;
  const at = (row: number): number => {
    const cores = figureAt(totalCru, row);
    const memory = figureAt(totalMru, row) / GiB;
    const cu = Math.min(
      Math.max(memory / 4, cores / 2),
      Math.max(memory / 8, cores),
      Math.max(memory / 2, cores / 4),
    );
    const su = figureAt(totalHru, row) / GiB / 1200 + figureAt(totalSru, row) / GiB / 200;
    const certified = 1 + 0.25 * (flags[row]! & CERTIFIED);
    // Rounded, so that equal prices are equal and not apart by the last digits of a double.
    return Math.fround((cu * cuPrice + su * suPrice) * certified + extraFee[row]! / MILLI);
  };
  return {
    at,
    read(target, from) {
      for (let i = 0; i < target.length; i++) target[i] = at(from + i);
    },
  };
}

/** Dollars a month of a machine on a shared node by its flags: certified hardware costs more. */
function vmPrices({ prices, need }: FigureContext): Float64Array {
  const given = prices ?? { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } };
  const price = (certified: boolean): number =>
    Number(
      priceOf(
        {
          resources: { cru: need.cpu, mru: need.memory, sru: need.disk, hru: 0 },
          publicIps: Number(need.ipv4),
          certified,
        },
        given,
      ).usdPerMonth,
    ) / Number(USD);
  const [usual, certified] = [price(false), price(true)];
  // Certified is the lowest flag.
  const byFlags = new Float64Array(2 ** 16).fill(usual);
  for (let flags = CERTIFIED; flags < byFlags.length; flags += 2) byFlags[flags] = certified;
  return byFlags;
}

/** How many nodes each farm has. */
export function nodesPerFarm({ farm, farms }: Inventory): Uint32Array {
  const counts = new Uint32Array(farms.length);
  for (let row = 0; row < farm.length; row++) counts[farm[row]!]!++;
  return counts;
}

/** Kilometres over the ground; NaN for nodes whose place is unknown or impossible. */
function distances({ latitude, longitude }: Inventory, origin: GeoPoint): Float32Array {
  const radians = Math.PI / 180;
  const here = origin.lat * radians;
  const sine = Math.sin(here);
  const cosine = Math.cos(here);
  const kilometres = new Float32Array(latitude.length);
  for (let row = 0; row < kilometres.length; row++) {
    const lat = latitude[row]!;
    const lon = longitude[row]!;
    const isPlace = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    const there = lat * radians;
    const cos =
      sine * Math.sin(there) + cosine * Math.cos(there) * Math.cos((lon - origin.lon) * radians);
    kilometres[row] = isPlace ? EARTH_KM * Math.acos(Math.min(1, Math.max(-1, cos))) : NaN;
  }
  return kilometres;
}
