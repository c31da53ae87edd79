import type { Contract, PaymentState } from '../model/contract.ts';
import type { ContractId } from '../model/ids.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Prices } from '../model/prices.ts';
import type { Balance, BillRun, Twin } from '../ports/chain.ts';
import { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';
import type { GridEvent } from '../ports/grid-proxy.ts';
import type { Signer } from '../ports/signer.ts';
import type { WorldState } from '../ports/world.ts';
import { clientOf, everyGridTime, untilItAnswers } from './query-client.ts';
import type { Query } from './query-controller.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const never = (): false => false;

/** A query of this grid; `beat` in grid milliseconds for answers that change with time alone. */
export function gridQuery<T>(
  grid: Grid,
  key: readonly (string | number)[],
  ask: () => Promise<T>,
  beat?: number,
): Query<T> {
  return {
    client: clientOf(grid),
    options: {
      queryKey: key,
      queryFn: ask,
      // Columns and sums of money are compared by identity; looking into them costs more than drawing.
      structuralSharing: false,
      refetchInterval: untilItAnswers(beat === undefined ? never : everyGridTime(grid, beat)),
    },
  };
}

/** All nodes as columns; the same object until something changed. */
export const inventoryQuery = (grid: Grid): Query<Inventory> =>
  gridQuery(grid, ['inventory'], () => grid.proxy.inventory(), HOUR);

/** Policy and TFT price that a bill would use now. */
export const pricesQuery = (grid: Grid): Query<Prices> =>
  gridQuery(grid, ['prices'], () => grid.chain.prices(), HOUR);

/** Block of now. */
export const blockQuery = (grid: Grid): Query<number> =>
  gridQuery(grid, ['block'], () => grid.chain.block(), MINUTE);

/** The account of this browser as far as there is one. */
export interface Account {
  readonly signer: Signer;
  readonly twin: Twin | undefined;
  readonly balance: Balance;
}

/** Null where no account was made or connected yet. */
export const accountQuery = (grid: Grid): Query<Account | null> =>
  gridQuery(grid, ['account'], () => accountOn(grid), HOUR / 4);

/** Contracts of this account that the chain holds, oldest first. */
export const contractsQuery = (grid: Grid): Query<readonly Contract[]> =>
  gridQuery(grid, ['contracts'], () => contractsOn(grid), HOUR / 4);

/** One contract, deleted ones too, with what the chain has billed so far; null when unknown. */
export const contractQuery = (grid: Grid, id: ContractId): Query<BilledContract | null> =>
  gridQuery(grid, ['contract', id], () => billedContract(grid, id), HOUR / 4);

export interface BilledContract {
  readonly contract: Contract;
  /** Undefined once the chain has forgotten it, and where no chain can be asked. */
  readonly payment: PaymentState | undefined;
  /** False where what is locked, owed and billed next cannot be told. */
  readonly hasChain: boolean;
}

/** Bills of one contract in runs of equal bills, oldest first. */
export const billsQuery = (grid: Grid, id: ContractId): Query<readonly BillRun[]> =>
  gridQuery(grid, ['bills', id], () => grid.proxy.bills(id), HOUR / 4);

/** Events of one contract and its node, oldest first. */
export const eventsQuery = (grid: Grid, id: ContractId): Query<readonly GridEvent[]> =>
  gridQuery(grid, ['events', id], () => grid.proxy.events(id), HOUR / 4);

/** Time, faults and ledger of a simulated grid; GridError `capability.missing` on any other. */
export const worldQuery = (grid: Grid): Query<WorldState> =>
  gridQuery(grid, ['world'], () => worldOn(grid), MINUTE);

export async function accountOn({ accounts, chain }: Grid): Promise<Account | null> {
  const signer = await accounts.current();
  if (!signer) return null;
  const [twin, balance] = await Promise.all([
    chain.twinOf(signer.account),
    chain.balance(signer.account),
  ]);
  return { signer, twin, balance };
}

export async function contractsOn(grid: Grid): Promise<readonly Contract[]> {
  const signer = await grid.accounts.current();
  const twin = signer && (await grid.chain.twinOf(signer.account));
  return twin ? grid.chain.contractsOf(twin.twinId) : [];
}

const noChain = Symbol('no chain');

async function billedContract(
  { proxy, chain }: Grid,
  id: ContractId,
): Promise<BilledContract | null> {
  const [contract, paid] = await Promise.all([
    proxy.contract(id),
    chain.paymentState(id).catch((error: unknown): typeof noChain => {
      if (error instanceof GridError && error.code === 'capability.missing') return noChain;
      throw error;
    }),
  ]);
  if (!contract) return null;
  return paid === noChain
    ? { contract, payment: undefined, hasChain: false }
    : { contract, payment: paid, hasChain: true };
}

async function worldOn({ world }: Grid): Promise<WorldState> {
  if (!world) throw new GridError('capability.missing', { capability: 'world' });
  return world.state();
}
