import { totalOf } from '../../model/capacity-of.ts';
import type { Contract, DiscountLevel } from '../../model/contract.ts';
import type { ContractId } from '../../model/ids.ts';
import { CERTIFIED } from '../../model/inventory.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import {
  DISCOUNT_LEVELS,
  balanceForLevel,
  discounted,
  discountLevel,
  effectiveTftPrice,
  extraFeeCost,
  monthlyOf,
  nameContractCost,
  nodeContractCost,
  rentContractCost,
  toTft,
} from '../../model/pricing.ts';
import type { Capacity, TftUnits, UsdUnits } from '../../model/units.ts';
import { BILLING_FREQUENCY_BLOCKS, SECONDS_PER_HOUR } from '../../model/units.ts';
import { rowOf } from '../../model/inventory.ts';
import type { State } from './state.ts';

/** First block after `block` in which a contract has its turn. */
export const nextTurn = (id: ContractId, block: number): number => {
  const ahead = (id - block - 1) % BILLING_FREQUENCY_BLOCKS;
  return block + 1 + (ahead < 0 ? ahead + BILLING_FREQUENCY_BLOCKS : ahead);
};

/** What a contract owes for one span, before the balance decides its level. */
export interface Dues {
  readonly price: number;
  readonly onRentedNode: boolean;
  /** No length of time makes anything due: nothing used and no address, or only a rented node. */
  readonly free: boolean;
  /** Before discount. */
  readonly standard: TftUnits;
  readonly additional: TftUnits;
  /** Cost of a month at this rate: the thresholds of the levels hang on it. */
  readonly monthly: TftUnits;
  /** By level, None first. */
  readonly atLevel: readonly TftUnits[];
  /** Usable balance from which each level holds, None first. */
  readonly from: readonly TftUnits[];
}

const isNothing = ({ cru, mru, sru, hru }: Capacity): boolean => cru + mru + sru + hru === 0;

/** The price bills use now, mUSD for one TFT. */
export const billingPrice = (state: State): number =>
  effectiveTftPrice({ ...state.genesis.tftPrice, average: state.read('tftAverage') });

/** Row of the node a contract stands on, or -1. */
export const rowOfContract = (state: State, contract: Contract): number =>
  contract.type === 'name' ? -1 : rowOf(state.genesis.inventory, contract.nodeId);

function costs(
  state: State,
  contract: Contract,
  seconds: number,
  unbilled: UsdUnits,
  onRentedNode: boolean,
): { standard: UsdUnits; additional: UsdUnits } {
  const { inventory } = state.genesis;
  switch (contract.type) {
    case 'node':
      return {
        standard: nodeContractCost(
          LIVE_POLICY,
          contract.resources,
          contract.publicIps.length,
          seconds,
          onRentedNode,
          unbilled,
        ),
        additional: 0n,
      };
    case 'rent': {
      const row = rowOfContract(state, contract);
      return {
        standard: rentContractCost(LIVE_POLICY, totalOf(inventory, row), seconds),
        additional: extraFeeCost(inventory.extraFee[row] ?? 0, seconds),
      };
    }
    case 'name':
      return { standard: nameContractCost(LIVE_POLICY, seconds), additional: 0n };
  }
}

function duesFor(state: State, contract: Contract, seconds: number, unbilled: UsdUnits): Dues {
  const row = rowOfContract(state, contract);
  const price = billingPrice(state);
  const onRentedNode = contract.type === 'node' && state.rentOf.has(row);
  const certified = row >= 0 && ((state.genesis.inventory.flags[row] ?? 0) & CERTIFIED) !== 0;
  const cost = costs(state, contract, seconds, unbilled, onRentedNode);
  const standard = toTft(cost.standard, price);
  const monthly = monthlyOf(standard, seconds);
  return {
    price,
    onRentedNode,
    free:
      contract.type === 'node' &&
      contract.publicIps.length === 0 &&
      (onRentedNode || isNothing(contract.resources)),
    standard,
    additional: toTft(cost.additional, price),
    monthly,
    atLevel: DISCOUNT_LEVELS.map((level) => discounted(standard, level, certified)),
    from: DISCOUNT_LEVELS.map((level) => balanceForLevel(monthly, level)),
  };
}

/** Records are never changed in place, so the hourly dues can be kept beside them. */
const hourly = new WeakMap<Contract, Dues>();

/** Dues of a whole hour without unbilled traffic: by far the most frequent bill. */
export function hourlyDues(state: State, contract: Contract): Dues {
  const known = hourly.get(contract);
  if (
    known &&
    known.price === billingPrice(state) &&
    known.onRentedNode ===
      (contract.type === 'node' && state.rentOf.has(rowOfContract(state, contract)))
  )
    return known;
  const dues = duesFor(state, contract, SECONDS_PER_HOUR, 0n);
  hourly.set(contract, dues);
  return dues;
}

/** Dues for `seconds` with what traffic added. */
export const duesOver = (
  state: State,
  contract: Contract,
  seconds: number,
  unbilled: UsdUnits,
): Dues =>
  seconds === SECONDS_PER_HOUR && unbilled === 0n
    ? hourlyDues(state, contract)
    : duesFor(state, contract, seconds, unbilled);

/** Index of the level that `usable` earns, None = 0. */
export function levelIndex(dues: Dues, usable: TftUnits): number {
  const level: DiscountLevel = discountLevel(usable, dues.monthly);
  return DISCOUNT_LEVELS.indexOf(level);
}
