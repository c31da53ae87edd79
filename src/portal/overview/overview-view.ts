import type { Place } from '../../elements/tf-world.ts';
import type { TftUnits } from '../../model/units.ts';
import type { DeploymentRow, EventLine } from '../deployments/deployment-view.ts';
import type { Resource, Supply } from '../../model/supply.ts';
import type { Money } from '../shell-view.ts';

export interface CountrySupply {
  readonly name: string;
  /** ISO 3166-1 alpha-2; '' where unknown. */
  readonly code: string;
  /** Those that are up. */
  readonly nodes: number;
  readonly freeCores: number;
}

/** What the overview shows. */
export interface OverviewView {
  readonly simulated: boolean;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  /** Those that need a person first. */
  readonly deployments: readonly DeploymentRow[];
  /** Undefined while they are not known. */
  readonly perHour: Money | undefined;
  readonly perMonth: Money | undefined;
  readonly spent: Money | undefined;
  /** Dollars per day, oldest first, today last. */
  readonly spentPerDay: readonly number[];
  /** Absent until there is an account. */
  readonly balance?: Money | undefined;
  /** Seconds until a bill cannot be paid, 0 when one could not; absent while nothing is spent. */
  readonly runway?: number | undefined;
  /** When the first contract is deleted for want of money, milliseconds since 1970. */
  readonly deletion?: number | undefined;
  /** What could not be paid, and when the next bill takes of it what there is, ms since 1970. */
  readonly debt?: { readonly owed: Money; readonly nextBill: number } | null | undefined;
  /** What the faucet would pay now, 10⁻⁷ TFT; absent where there is none or nothing is missing. */
  readonly topUp?: TftUnits | undefined;
  /** Newest first. */
  readonly events: readonly EventLine[];
  readonly grid: {
    readonly nodesUp: number;
    readonly farms: number;
    readonly countries: number;
    readonly supplies: Readonly<Record<Resource, Supply>>;
    readonly byCountry: readonly CountrySupply[];
    readonly places: readonly Place[];
    readonly source: string;
    readonly at: number;
  };
}
