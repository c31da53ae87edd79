import type { Grid } from '../ports/grid.ts';
import type { Debt } from './debt.ts';
import { gridQuery } from './grid-queries.ts';
import type { Query } from './query-controller.ts';
import type { Runway } from './runway.ts';
import type { Spending } from './spending.ts';

const QUARTER = 15 * 60_000;
const answers = () => import('./ask-money.ts');

/** What this account spends now; null where there is no account. */
export const spendingQuery = (grid: Grid): Query<Spending | null> =>
  gridQuery(grid, ['spending'], async () => (await answers()).askSpending(grid), QUARTER);

/** How long this account's money lasts; null where there is no account. */
export const runwayQuery = (grid: Grid): Query<Runway | null> =>
  gridQuery(grid, ['runway'], async () => (await answers()).askRunway(grid), QUARTER);

/** What this account owes; null where it owes nothing. */
export const debtQuery = (grid: Grid): Query<Debt | null> =>
  gridQuery(grid, ['debt'], async () => (await answers()).askDebt(grid), QUARTER);
