import { twinId } from '../../../model/ids.ts';
import type { TwinColumn, TwinFilter } from '../../../ports/grid-proxy.ts';
import type { TwinWire } from '../../../ports/wire/answers.ts';
import { answer, answerPage, selected } from '../answers.ts';
import { given, pagingOf, sortOf, type Asked } from '../asked.ts';
import { billsOf } from '../contract-answers.ts';
import { sortable, type Desk, type Route } from '../desk.ts';

const HOUR = 3600;
const UNITS = 1e7;
const TWIN_COLUMNS: readonly TwinColumn[] = ['twin_id', 'account_id', 'relay', 'public_key'];

/** Twins, and what they spend (protocol F.4). */
export const twinRoutes = (desk: Desk): readonly Route[] => [
  [/^\/twins$/, (asked) => twins(desk, asked)],
  [/^\/twins\/(\d+)\/consumption$/, (_, id) => consumption(desk, id)],
];

async function twins(desk: Desk, asked: Asked): Promise<Response> {
  const filter: TwinFilter = given({
    twinId: asked.whole('twin_id'),
    accountId: asked.text('account_id'),
    relay: asked.text('relay'),
    publicKey: asked.text('public_key'),
  });
  const paging = pagingOf(asked, sortable(desk, 'Twin', TWIN_COLUMNS));
  const { page, size } = paging;
  const sort = sortOf(paging, TWIN_COLUMNS);
  const found = await desk.proxy.twinPage({ filter, page, size: Math.max(1, size), ...sort });
  const rows = found.twins.slice(0, size).map((twin) => selected<TwinWire>({ ...twin }, paging));
  return answerPage(rows, found.total, paging);
}

/**
 * TFT an hour by the last two bills of what still runs, and TFT ever billed; nothing of a twin that
 * never was.
 */
async function consumption({ proxy }: Desk, id: number): Promise<Response> {
  let lastHour = 0;
  let overall = 0;
  for (const contract of await proxy.contracts({ twinId: twinId(id) })) {
    const runs = await proxy.bills(contract.contractId);
    for (const { amountBilled, count } of runs) overall += (Number(amountBilled) / UNITS) * count;
    const [last, before] = billsOf(runs, 0, 2);
    if (!last || contract.state.kind === 'Deleted') continue;
    const hours = (last.timestamp - (before?.timestamp ?? contract.createdAt)) / HOUR;
    if (hours > 0) lastHour += last.amountBilled / UNITS / hours;
  }
  return answer({ last_hour_consumption: lastHour, overall_consumption: overall });
}
