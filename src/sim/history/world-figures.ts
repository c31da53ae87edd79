import { usedOf } from '../../model/capacity-of.ts';
import { figureAt } from '../../model/coded-column.ts';
import { BillBook } from '../../model/bill-book.ts';
import { changesBetween } from '../../model/changes.ts';
import type { Contract } from '../../model/contract.ts';
import type { AccountId, ContractId, NodeId, TwinId } from '../../model/ids.ts';
import { nodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { NODE_STATUS } from '../../model/inventory.ts';
import type { AccountFigures, NodeFigures, WorldChanges } from '../../ports/ledger.ts';
import { genesisLives, livesAt, type Lives } from '../grid-proxy/lives.ts';
import { publish } from '../grid-proxy/publish.ts';
import type { State } from '../runtime/state.ts';

/** All that a diff speaks of, at one instant. */
export interface WorldFigures {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly block: number;
  readonly price: number;
  readonly bills: { readonly count: number; readonly amount: bigint };
  readonly accounts: ReadonlyMap<AccountId, AccountFigures>;
  readonly twins: ReadonlyMap<TwinId, AccountId>;
  readonly contracts: ReadonlyMap<ContractId, Contract>;
  readonly inventory: Inventory;
}

/** The figures of a state, which may change afterwards: records are never changed in place. */
export function figuresOf(state: State, at: number): WorldFigures {
  const bills = new BillBook(
    [...state.bills.entries()].map(([contractId, runs]) => ({ contractId, runs })),
  );
  const twins = [...state.twins.values()].map(
    ({ twinId, account }): readonly [TwinId, AccountId] => [twinId, account],
  );
  return {
    at,
    block: state.blockAt(at),
    price: state.read('tftAverage'),
    bills: { count: bills.count, amount: bills.amount },
    accounts: new Map(state.accounts.entries()),
    twins: new Map(twins),
    contracts: new Map(state.contracts.entries()),
    inventory: publish(state, at, livesOf(state, at), undefined).inventory,
  };
}

/** States of nodes; their boots and uptime are no part of a diff, so that the hours are left out. */
const livesOf = (state: State, at: number): Lives =>
  livesAt(genesisLives(state.genesis), state.read('faults'), at);

/** What changed from one instant to a later one; `entries` were written between them. */
export function betweenWorlds(
  before: WorldFigures,
  after: WorldFigures,
  entries: number,
): WorldChanges {
  return {
    from: before.at,
    to: after.at,
    blocks: [before.block, after.block],
    entries,
    price: [before.price, after.price],
    bills: {
      count: after.bills.count - before.bills.count,
      amount: after.bills.amount - before.bills.amount,
    },
    accounts: changesBetween(before.accounts, after.accounts, sameFields),
    twins: changesBetween(before.twins, after.twins, Object.is),
    contracts: changesBetween(before.contracts, after.contracts, sameDeep),
    nodes: changesBetween(...changedRows(before.inventory, after.inventory), sameFields),
  };
}

/** Figures of the nodes whose columns differ; both have the same rows. */
function changedRows(
  before: Inventory,
  after: Inventory,
): [ReadonlyMap<NodeId, NodeFigures>, ReadonlyMap<NodeId, NodeFigures>] {
  const plain = ['status', 'rentedBy'] as const;
  const coded = ['usedCru', 'usedMru', 'usedSru', 'usedHru'] as const;
  const isMoved = (name: keyof Inventory): boolean => before[name] !== after[name];
  const same = [
    ...plain.filter(isMoved).map((name) => (row: number) => before[name][row] === after[name][row]),
    ...coded
      .filter(isMoved)
      .map((name) => (row: number) => figureAt(before[name], row) === figureAt(after[name], row)),
  ];
  const one = new Map<NodeId, NodeFigures>();
  const other = new Map<NodeId, NodeFigures>();
  for (let row = 0; same.length > 0 && row < after.length; row++) {
    if (same.every((isSame) => isSame(row))) continue;
    const id = nodeId(after.nodeId[row]!);
    one.set(id, nodeFigures(before, row));
    other.set(id, nodeFigures(after, row));
  }
  return [one, other];
}

export const nodeFigures = (inventory: Inventory, row: number): NodeFigures => ({
  status: NODE_STATUS[inventory.status[row]!]!,
  rentedBy: inventory.rentedBy[row]!,
  ...usedOf(inventory, row),
});

function sameFields<T extends object>(one: T, other: T): boolean {
  const fields = Object.keys(one) as (keyof T)[];
  return fields.every((field) => one[field] === other[field]);
}

/** Contracts hold no money, so that their text tells whether they differ. */
const sameDeep = (one: Contract, other: Contract): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
