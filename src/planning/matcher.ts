import type { CodedColumn } from '../model/coded-column.ts';
import type { NodeId } from '../model/ids.ts';
import {
  CERTIFIED,
  DEDICATED,
  DOWN,
  FARM_DEDICATED,
  FEATURES,
  featureMask,
  IPV6,
  LIGHT,
  RENTED,
  STANDBY,
  UP,
  type Feature,
  type Inventory,
} from '../model/inventory.ts';
import { regionOf } from '../specs/regions.ts';
import type { Requirements } from './placement.ts';
import { BIT } from './reasons.ts';

const RESERVED = BIT.reserved;
const RENTED_BIT = BIT.rented;
const IN_USE = BIT['in-use'];

/**
 * One column's say: sets its bits in `masks[i]` for row `from + i`. Rules work on runs of rows,
 * column by column and without branches: nodes differ too much for a processor to guess them.
 */
export type Rule = (masks: Int32Array, from: number) => void;

/**
 * The rule by which a node can take a deployment or not: a function that gives the rows from
 * `from` on the mask of all reasons against them, 0 when there are none. Figures that are no
 * numbers match nothing.
 */
export function matcher(
  inventory: Inventory,
  requirements: Requirements,
  exclude: Iterable<number> = [],
): Rule {
  const rules = [
    statusRule(inventory),
    ...capacityRules(inventory, requirements),
    featureRule(inventory, requirements),
    flagRule(inventory, requirements),
    ...rentRules(inventory, requirements),
    ...filterRules(inventory, requirements),
    excludeRule(exclude),
  ];
  return (masks, from) => {
    for (const rule of rules) rule(masks, from);
  };
}

/** The masks of all rows; 0 = the node can take the deployment. */
export function reasonMasks(inventory: Inventory, requirements: Requirements): Int32Array {
  const masks = new Int32Array(inventory.length);
  matcher(inventory, requirements)(masks, 0);
  return masks;
}

/** The mask of one row. */
export function reasonsAgainst(
  inventory: Inventory,
  requirements: Requirements,
  row: number,
): number {
  const masks = new Int32Array(1);
  matcher(inventory, requirements)(masks, row);
  return masks[0]!;
}

/** All bits of the reason if the condition holds, else none. */
const when = (condition: boolean, reason: number): number => -Number(condition) & reason;

function statusRule({ status }: Inventory): Rule {
  const states = [UP, STANDBY, DOWN];
  const names = [0, BIT.standby, BIT.down];
  const reasons = table(states.length, (state) => names[states.indexOf(state)]!);
  return (masks, from) => {
    for (let i = 0; i < masks.length; i++) masks[i] = reasons[status[from + i]!]!;
  };
}

function capacityRules(inventory: Inventory, { cru, mru, sru, hru }: Requirements): Rule[] {
  const { totalCru, totalMru, totalSru, totalHru, usedCru, usedMru, usedSru, usedHru } = inventory;
  return [
    freeRule(totalCru, usedCru, cru, BIT.cpu),
    freeRule(totalMru, usedMru, mru, BIT.memory),
    freeRule(totalSru, usedSru, sru, BIT.ssd),
    ...(hru === 0 ? [] : [freeRule(totalHru, usedHru, hru, BIT.hdd)]),
  ];
}

function freeRule(total: CodedColumn, used: CodedColumn, need: number, reason: number): Rule {
  const { codes: totalCodes, values: totals } = total;
  const { codes: usedCodes, values: uses } = used;
  return (masks, from) => {
    for (let i = 0; i < masks.length; i++) {
      const free = totals[totalCodes[from + i]!]! - uses[usedCodes[from + i]!]!;
      // Not "less than", so that a need that is no number is never met.
      masks[i]! |= (Number(free >= need) - 1) & reason;
    }
  };
}

function featureRule({ flags, features }: Inventory, requirements: Requirements): Rule {
  const needed = Int32Array.of(requirements.fullFeatures, requirements.lightFeatures);
  return (masks, from) => {
    for (let i = 0; i < masks.length; i++) {
      const light = Number((flags[from + i]! & LIGHT) !== 0);
      const missing = needed[light]! & ~features[from + i]!;
      if (missing !== 0) masks[i]! |= featureReasons(missing, light);
    }
  };
}

const IP = featureMask(['ip']);
const YGGDRASIL = featureMask(['yggdrasil']);
const MYCELIUM = featureMask(['mycelium']);
/**
 * Features that have a reason of their own, on full nodes and on light ones: a light node's own
 * network needs Mycelium, so giving that wish up would not help there.
 */
const NAMED = [IP | YGGDRASIL | MYCELIUM, IP | YGGDRASIL];

function featureReasons(missing: number, light: number): number {
  const named = missing & NAMED[light]!;
  return (
    when((named & IP) !== 0, BIT['public-ip']) |
    when((named & YGGDRASIL) !== 0, BIT.planetary) |
    when((named & MYCELIUM) !== 0, BIT.mycelium) |
    when(named !== missing, BIT.feature)
  );
}

/** The features a node lacks beside those with a reason of their own. */
export function missingFeatures(
  { flags, features }: Inventory,
  { fullFeatures, lightFeatures }: Requirements,
  row: number,
): Feature[] {
  const light = Number((flags[row]! & LIGHT) !== 0);
  const missing = (light ? lightFeatures : fullFeatures) & ~features[row]! & ~NAMED[light]!;
  return FEATURES.filter((_, i) => missing & (1 << i));
}

/** Flags fit below this; a reason that depends on flags alone is looked up. */
const FLAGS = 1024;

/** Reasons by small number. */
function table(length: number, reasonsOf: (index: number) => number): Int32Array {
  const reasons = new Int32Array(length);
  for (let i = 0; i < length; i++) reasons[i] = reasonsOf(i);
  return reasons;
}

function flagRule({ flags }: Inventory, requirements: Requirements): Rule {
  const { publicIpv6, certified, dedicated } = requirements;
  const reasons = table(
    FLAGS,
    (bits) =>
      when(publicIpv6 && (bits & IPV6) === 0, BIT.ipv6) |
      when(certified && (bits & CERTIFIED) === 0, BIT.certified) |
      when((bits & RENTED) !== 0, RENTED_BIT) |
      when(!dedicated && (bits & (DEDICATED | RENTED)) === DEDICATED, RESERVED),
  );
  return (masks, from) => {
    for (let i = 0; i < masks.length; i++) masks[i]! |= reasons[flags[from + i]! & (FLAGS - 1)]!;
  };
}

/**
 * Protocol A.4: a rented node is its renter's; a dedicated one waits for a renter; and to be
 * rented a node that is not of a dedicated farm must hold nothing (F.3).
 */
function rentRules({ flags, rentedBy, usedCru }: Inventory, requirements: Requirements): Rule[] {
  const { twin, dedicated } = requirements;
  const rules: Rule[] = [];
  if (twin !== 0) {
    rules.push((masks, from) => {
      for (let i = 0; i < masks.length; i++) {
        masks[i]! &= ~when(rentedBy[from + i] === twin, RENTED_BIT);
      }
    });
  }
  if (dedicated) {
    const reasons = table(FLAGS, (bits) => {
      if (bits & (RENTED | FARM_DEDICATED)) return 0;
      return bits & DEDICATED ? IN_USE | RESERVED : IN_USE;
    });
    const { codes, values } = usedCru;
    rules.push((masks, from) => {
      for (let i = 0; i < masks.length; i++) {
        const ifUsed = reasons[flags[from + i]! & (FLAGS - 1)]!;
        masks[i]! |= when(values[codes[from + i]!]! > 0, ifUsed);
      }
    });
  }
  return rules;
}

function filterRules(inventory: Inventory, requirements: Requirements): Rule[] {
  const { countries, farms } = inventory;
  const { publicIps, country, region, farm, node } = requirements;
  const code = (row: number) => countries[row]!.code;
  const byFarm = (reasonsOf: (row: number) => number) =>
    tableRule(inventory.farm, table(farms.length, reasonsOf));
  const byCountry = (reasonsOf: (row: number) => number) =>
    tableRule(inventory.country, table(countries.length, reasonsOf));
  return [
    ...(publicIps > 0
      ? [byFarm((row) => when(!(farms.freeIps[row]! >= publicIps), BIT.ipv4))]
      : []),
    ...(country !== undefined
      ? [byCountry((row) => when(code(row) !== country, BIT.country))]
      : []),
    ...(region !== undefined
      ? [byCountry((row) => when(regionOf(code(row)) !== region, BIT.region))]
      : []),
    ...(farm !== undefined ? [byFarm((row) => when(farms.farmId[row] !== farm, BIT.farm))] : []),
    ...(node !== undefined ? [nodeRule(inventory.nodeId, node)] : []),
  ];
}

/** Reasons by farm or by country. */
function tableRule(column: Uint16Array | Uint32Array, reasons: Int32Array): Rule {
  return (masks, from) => {
    for (let i = 0; i < masks.length; i++) masks[i]! |= reasons[column[from + i]!]!;
  };
}

function nodeRule(nodeId: Uint32Array, wanted: number): Rule {
  const reason = BIT.node;
  return (masks, from) => {
    for (let i = 0; i < masks.length; i++) masks[i]! |= when(nodeId[from + i] !== wanted, reason);
  };
}

function excludeRule(exclude: Iterable<number>): Rule {
  const rows = [...exclude];
  const reason = BIT.excluded;
  return (masks, from) => {
    for (const row of rows) {
      if (row >= from && row < from + masks.length) masks[row - from]! |= reason;
    }
  };
}

/** Node id of a row. */
export const nodeAt = (inventory: Inventory, row: number): NodeId =>
  inventory.nodeId[row]! as NodeId;
