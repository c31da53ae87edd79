import type { ContractColumn } from '../../ports/grid-proxy.ts';
import type { IgnoredPart, Reading } from '../link/ignored-part.ts';
import { oneOf, QueryReader, wholeNumber } from '../link/query-reader.ts';
import type { ContractChoice, StatementView, Whose } from './contracts-view.ts';

/** What the address of the list of contracts says; '' where it does not say whose. */
export type SaidContracts = Omit<ContractChoice, 'whose'> & { readonly who: Whose | '' };

const WHOSE: readonly Whose[] = ['mine', 'all'];
/** In the order in which a list offers them. */
export const STATES = ['Created', 'GracePeriod', 'Deleted'] as const;
export const TYPES = ['node', 'rent', 'name'] as const;
const COLUMNS: readonly ContractColumn[] = [
  'contract_id',
  'twin_id',
  'type',
  'state',
  'created_at',
];

/** What the list of contracts is narrowed and sorted by. */
export function readContractsQuery(query: string): Reading<SaidContracts> {
  const reader = new QueryReader(query);
  const state: SaidContracts = {
    who: reader.one('who', oneOf(WHOSE)) ?? '',
    state: reader.one('state', oneOf(STATES)) ?? '',
    type: reader.one('type', oneOf(TYPES)) ?? '',
    node: reader.one('node', wholeNumber()),
    twin: reader.one('twin', wholeNumber()),
    sort: {
      by: reader.one('sort', oneOf(COLUMNS)) ?? 'contract_id',
      descending: (reader.one('order', oneOf(['up', 'down'])) ?? 'down') === 'down',
    },
    page: reader.one('page', wholeNumber()) ?? 1,
  };
  return { state, ignored: reader.ignored };
}

/** What the list of bills is narrowed by; instants in milliseconds since 1970. */
export interface SaidBills {
  readonly who: Whose | '';
  readonly contract: number | undefined;
  readonly since: number | undefined;
  readonly until: number | undefined;
}

export function readBillsQuery(query: string): Reading<SaidBills> {
  const reader = new QueryReader(query);
  const state: SaidBills = {
    who: reader.one('who', oneOf(WHOSE)) ?? '',
    contract: reader.one('contract', wholeNumber()),
    since: reader.one('since', wholeNumber()),
    until: reader.one('until', wholeNumber()),
  };
  return { state, ignored: reader.ignored };
}

/** Whose statement, and the month that is opened, by the instant it begins. */
export interface SaidStatement {
  readonly who: Whose | '';
  readonly month: number | undefined;
}

export function readStatementQuery(query: string): Reading<SaidStatement> {
  const reader = new QueryReader(query);
  const state: SaidStatement = {
    who: reader.one('who', oneOf(WHOSE)) ?? '',
    month: reader.one('month', wholeNumber()),
  };
  return { state, ignored: reader.ignored };
}

/** Whose there is on the grid that is shown. */
interface Known {
  readonly hasOwn: boolean;
  readonly hasAll: boolean;
}

/** Whose, as the address says it, where this grid cannot tell it. */
export const whoOn = (
  { who }: { readonly who: Whose | '' },
  { hasOwn, hasAll }: Known,
): readonly IgnoredPart[] =>
  (who === 'mine' && !hasOwn) || (who === 'all' && !hasAll)
    ? [{ key: 'who', value: who, code: 'missing' }]
    : [];

/** The twin of an address that asks for one's own contracts all the same. */
export const twinOn = ({ whose, twin }: ContractChoice): readonly IgnoredPart[] =>
  whose === 'all' || twin === undefined
    ? []
    : [{ key: 'twin', value: String(twin), code: 'unused' }];

/** The month of an address in which nothing was billed, once it is known what was. */
export const monthOn = (
  { who, month }: SaidStatement,
  { whose, months }: Pick<StatementView, 'whose' | 'months'>,
): readonly IgnoredPart[] => {
  const isAsked = who !== '' && who !== whose;
  if (month === undefined || isAsked || months.some(({ from }) => from === month)) return [];
  return [{ key: 'month', value: String(month), code: 'missing' }];
};
