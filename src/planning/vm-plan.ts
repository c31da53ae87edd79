import type { HourlyCharge } from '../model/bill-ahead.ts';
import { totalOf } from '../model/capacity-of.ts';
import type { NodeId, TwinId } from '../model/ids.ts';
import { CERTIFIED, RENTED, type Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import { priceOf, type PriceTag } from '../model/price-tag.ts';
import type { Capacity, TftUnits } from '../model/units.ts';
import type { VmSpec } from '../specs/vm/vm-spec.ts';
import { nodeAt } from './matcher.ts';
import { requirementsOf } from './vm-requirements.ts';

/** A contract to be made, in this order. */
export type PlannedContract =
  | { readonly type: 'rent'; readonly nodeId: NodeId }
  | {
      readonly type: 'node';
      readonly nodeId: NodeId;
      readonly resources: Capacity;
      readonly publicIps: number;
    };

/** What the price leaves out. */
export type NotInPrice =
  /** Billed by the gigabyte, through public addresses only. */
  | 'traffic'
  /** The chain's fee for each transaction. */
  | 'fees';

/** What cannot be taken back or changed later without making the machine anew. */
export type Irreversible =
  /** It stays on this node. */
  | 'node'
  /** Cores, memory, image, keys and environment stay as they are (protocol D.1). */
  | 'machine'
  /** Deleting it erases its disks. */
  | 'data'
  /** Deleting it gives the public address back to the farm. */
  | 'address'
  /** The rent runs until it is ended too, with a machine on the node or without. */
  | 'rent';

export interface VmPlan {
  readonly nodeId: NodeId;
  readonly row: number;
  readonly contracts: readonly PlannedContract[];
  readonly price: PriceTag;
  readonly notInPrice: readonly NotInPrice[];
  readonly irreversible: readonly Irreversible[];
  /** Nodes in the order in which they are tried, this one first. */
  readonly attempts: readonly NodeId[];
}

export interface PlanOptions {
  readonly twin?: TwinId | 0;
  /** Usable balance, for the discount level. */
  readonly balance?: TftUnits;
  /** What already draws on that balance. */
  readonly charges?: readonly HourlyCharge[];
}

/**
 * What deploying the spec on the first of `rows` means: contracts, price, and what to know
 * before. A dedicated machine rents the whole node unless the twin rents it already; on a rented
 * node the machine itself costs its public addresses only (protocol A.9, B.3).
 * @param rows candidates of `place`, best first
 * @throws RangeError without any candidate
 */
export function planVm(
  spec: VmSpec,
  rows: readonly number[],
  inventory: Inventory,
  prices: Prices,
  { twin = 0, balance = 0n, charges = [] }: PlanOptions = {},
): VmPlan {
  const [row] = rows;
  if (row === undefined) throw new RangeError('A plan needs a node to be made for');
  const nodeId = nodeAt(inventory, row);
  const { cru, mru, sru, hru, publicIps } = requirementsOf(spec, twin);
  const resources = { cru, mru, sru, hru };
  const flags = inventory.flags[row]!;
  const rented = twin !== 0 && (flags & RENTED) !== 0 && inventory.rentedBy[row] === twin;
  const rents = spec.dedicated && !rented;
  const { ipv4, ipv6 } = spec.network;

  const node: PlannedContract = { type: 'node', nodeId, resources, publicIps };
  return {
    nodeId,
    row,
    contracts: rents ? [{ type: 'rent', nodeId }, node] : [node],
    price: priceOf(
      {
        resources,
        publicIps,
        certified: (flags & CERTIFIED) !== 0,
        rented,
        ...(rents && { rentTotal: totalOf(inventory, row), extraFee: inventory.extraFee[row]! }),
      },
      prices,
      balance,
      charges,
    ),
    notInPrice: ipv4 || ipv6 ? ['traffic', 'fees'] : ['fees'],
    irreversible: [
      'node',
      'machine',
      'data',
      ...(ipv4 || ipv6 ? (['address'] as const) : []),
      ...(rents ? (['rent'] as const) : []),
    ],
    attempts: rows.map((each) => nodeAt(inventory, each)),
  };
}
