import { contractId } from '../../../model/ids.ts';
import type { ContractPage } from '../../../ports/grid-proxy.ts';
import { answer, answerPage, selected } from '../answers.ts';
import { pagingOf, sortOf, type Asked } from '../asked.ts';
import {
  billsOf,
  camelCased,
  CONTRACT_COLUMNS,
  contractFilter,
  contractWire,
} from '../contract-answers.ts';
import { sortable, type Desk, type Route } from '../desk.ts';
import { Refusal } from '../refusal.ts';

/** Contracts and their bills (protocol F.4). */
export const contractRoutes = (desk: Desk): readonly Route[] => [
  [/^\/contracts$/, (asked) => contracts(desk, asked)],
  [/^\/contracts\/(\d+)$/, (_, id) => contract(desk, id)],
  [/^\/contracts\/(\d+)\/bills$/, (asked, id) => bills(desk, asked, id)],
];

const NONE: ContractPage = { contracts: [], total: 0 };

async function contracts(desk: Desk, asked: Asked): Promise<Response> {
  const { proxy, library } = desk;
  const filter = contractFilter(asked);
  const paging = pagingOf(asked, sortable(desk, 'Contract', CONTRACT_COLUMNS));
  const { page, size } = paging;
  const sort = sortOf(paging, CONTRACT_COLUMNS);
  const found = filter
    ? await proxy.contractPage({ filter, page, size: Math.max(1, size), ...sort })
    : NONE;
  const shown = found.contracts.slice(0, size);
  const rows = await Promise.all(shown.map((each) => contractWire(each, library)));
  const written = paging.select ? rows.map((row) => camelCased(selected(row, paging))) : rows;
  return answerPage(written, found.total, paging);
}

async function contract({ proxy, library }: Desk, id: number): Promise<Response> {
  const found = await proxy.contract(contractId(id));
  // Not 404: released proxies take it for a failure of their own.
  if (!found) throw new Refusal(500, 'contract not found');
  return answer(await contractWire(found, library));
}

/** Newest first; a contract that never was has none. */
async function bills({ proxy }: Desk, asked: Asked, id: number): Promise<Response> {
  const paging = pagingOf(asked);
  const runs = await proxy.bills(contractId(id));
  const { page, size } = paging;
  const rows = billsOf(runs, (page - 1) * size, size);
  // Counted after LIMIT and OFFSET: the one row with the count stands on the first page.
  const isTold = page === 1 && size > 0;
  const total = isTold ? runs.reduce((sum, { count }) => sum + count, 0) : 0;
  return answerPage(rows, total, paging);
}
