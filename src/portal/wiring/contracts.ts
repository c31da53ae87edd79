import type { Contract } from '../../model/contract.ts';
import type { ContractId, TwinId } from '../../model/ids.ts';
import { nodeId, twinId } from '../../model/ids.ts';
import { billed } from '../../operations/kinds/billed.ts';
import { effectiveTftPrice, toUsd } from '../../model/pricing.ts';
import type { BillRun } from '../../ports/chain.ts';
import type { Grid } from '../../ports/grid.ts';
import type { ContractQuery } from '../../ports/grid-proxy.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { accountQuery, gridQuery, pricesQuery } from '../../queries/grid-queries.ts';
import { debtQuery } from '../../queries/money-queries.ts';
import { QueryController, type Query } from '../../queries/query-controller.ts';
import { AddressQuery } from '../address-query.ts';
import { readContractsQuery, type SaidContracts } from '../contracts/contracts-address.ts';
import type { ContractChoice } from '../contracts/contracts-view.ts';
import type { TfPageContracts } from '../contracts/tf-page-contracts.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import { moneyOf } from './money.ts';
import type { Session } from './session.ts';
import { toldBy } from './told-by.ts';
import { topUpFor } from './top-up-for.ts';
import { Wire } from './wire.ts';

const HOUR = 3_600_000;
const SIZE = 25;

/** What the address asks for, with whose where it does not say so. */
function choiceOf({ who, ...said }: SaidContracts, hasOwn: boolean): ContractChoice {
  // Whoever asks for the contracts of a twin does not ask for their own.
  const isOwn = who === 'mine' || (who === '' && said.twin === undefined);
  return { ...said, whose: isOwn && hasOwn ? 'mine' : 'all' };
}

function questionOf(choice: ContractChoice, mine: TwinId | undefined): ContractQuery {
  const { whose, state, type, node, twin, sort, page } = choice;
  const who = whose === 'mine' ? mine : twin === undefined ? undefined : twinId(twin);
  return {
    filter: {
      ...(who !== undefined && { twinId: who }),
      ...(node !== undefined && { nodeId: nodeId(node) }),
      ...(state && { states: [state] }),
      ...(type && { type }),
    },
    sort,
    page,
    size: SIZE,
  };
}

interface BilledPage {
  readonly choice: ContractChoice;
  readonly contracts: readonly Contract[];
  readonly total: number;
  /** Undefined where there would be more to ask than a proxy answers. */
  readonly bills: ReadonlyMap<ContractId, readonly BillRun[]> | undefined;
}

/**
 * One page, with the bills of what stands on it. They are told contract by contract, thousands of
 * each: of everybody's contracts only a ledger in this browser is asked that much.
 */
const pageQuery = (
  grid: Grid,
  choice: ContractChoice,
  mine: TwinId | undefined,
): Query<BilledPage> =>
  gridQuery(
    grid,
    ['contract-page', JSON.stringify(choice), mine ?? 0],
    async (): Promise<BilledPage> => {
      const { contracts, total } = await grid.proxy.contractPage(questionOf(choice, mine));
      if (!grid.ledger && choice.whose === 'all')
        return { choice, contracts, total, bills: undefined };
      const bills = await Promise.all(
        contracts.map(
          async ({ contractId: id }) =>
            [id, await grid.proxy.bills(id).catch(() => undefined)] as const,
        ),
      );
      const told = bills.flatMap(([id, runs]) => (runs ? [[id, runs] as const] : []));
      return { choice, contracts, total, bills: new Map(told) };
    },
    HOUR,
  );

/** Contracts that stood before the simulation began are never billed. */
export const isGenesis = (grid: Grid, contract: Contract, startedAt: number | undefined): boolean =>
  grid.mode === 'sim' && startedAt !== undefined && contract.createdAt * 1000 < startedAt;

/** When a simulated world began, milliseconds since 1970. */
export const startQuery = (grid: Grid): Query<number | null> =>
  gridQuery(grid, ['world-start'], async () => (await grid.world?.state())?.startedAt ?? null);

/** Keeps the list of contracts supplied. */
export function supplyContracts(page: TfPageContracts, { grid }: Session): () => void {
  const wire = new Wire(draw);
  const query = new AddressQuery(wire, readContractsQuery);
  const clock = new GridClockController(wire, () => grid);
  const account = new QueryController(wire, () => accountQuery(grid));
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const start = new QueryController(wire, () => startQuery(grid));
  const debt = new QueryController(wire, () => (account.data ? debtQuery(grid) : undefined));
  const mine = (): TwinId | undefined => account.data?.twin?.twinId;
  const found = new QueryController(wire, () =>
    account.data === undefined
      ? undefined
      : pageQuery(grid, choiceOf(query.now, mine() !== undefined), mine()),
  );

  function draw(): void {
    page.error = found.result?.error ?? prices.result?.error ?? undefined;
    const { data } = found;
    if (!data || !prices.data) return;
    const given = prices.data;
    page.view = {
      simulated: grid.mode === 'sim',
      now: clock.now ?? grid.clock.now(),
      told: toldBy(grid, found.result?.dataUpdatedAt),
      tellsBills: data.bills !== undefined,
      mine: mine(),
      debt:
        debt.data && data.choice.whose === 'mine'
          ? {
              usd: toUsd(debt.data.owed, effectiveTftPrice(given.tft)),
              tft: debt.data.owed,
              nextBill: debt.data.nextBill,
            }
          : undefined,
      topUp: topUpFor(grid, account.data),
      choice: data.choice,
      total: data.total,
      pages: Math.max(1, Math.ceil(data.total / SIZE)),
      lines: data.contracts.map((contract) => {
        const runs = data.bills?.get(contract.contractId);
        const last = runs?.at(-1);
        return {
          contract,
          name: nameOfContract(contract),
          billed: runs && moneyOf(billed(runs), given),
          lastBill: last && last.last * 1000,
          isGenesis: isGenesis(grid, contract, start.data ?? undefined),
        };
      }),
    };
  }

  wire.open();
  return () => wire.close();
}
