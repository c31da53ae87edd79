import { contractId } from '../../../model/ids.ts';
import { answer, answerPage, selected } from '../answers.ts';
import { pagingOf, type Asked } from '../asked.ts';
import { billsOf, camelCased, contractQuery, contractWire } from '../contract-answers.ts';
import { notFound, type Desk, type Route } from '../desk.ts';

/** Contracts and their bills (protocol F.4). */
export const contractRoutes = (desk: Desk): readonly Route[] => [
  [/^\/contracts$/, (asked) => contracts(desk, asked)],
  [/^\/contracts\/(\d+)$/, (_, id) => contract(desk, id)],
  [/^\/contracts\/(\d+)\/bills$/, (asked, id) => bills(desk, asked, id)],
];

async function contracts({ proxy, library }: Desk, asked: Asked): Promise<Response> {
  const paging = pagingOf(asked);
  const found = await proxy.contractPage(contractQuery(asked, paging));
  const rows = await Promise.all(found.contracts.map((each) => contractWire(each, library)));
  const written = paging.select ? rows.map((row) => camelCased(selected(row, paging))) : rows;
  return answerPage(written, found.total, paging);
}

async function contract({ proxy, library }: Desk, id: number): Promise<Response> {
  const found = await proxy.contract(contractId(id));
  return answer(await contractWire(found ?? notFound(`contract ${id}`), library));
}

async function bills({ proxy }: Desk, asked: Asked, id: number): Promise<Response> {
  const paging = pagingOf(asked);
  if (!(await proxy.contract(contractId(id)))) notFound(`contract ${id}`);
  const runs = await proxy.bills(contractId(id));
  const total = runs.reduce((sum, { count }) => sum + count, 0);
  const rows = billsOf(runs, (paging.page - 1) * paging.size, paging.size);
  return answerPage(rows, total, paging);
}
