import { twinId } from '../../../model/ids.ts';
import type { TwinColumn, TwinFilter } from '../../../ports/grid-proxy.ts';
import type { TwinWire } from '../../../ports/wire/answers.ts';
import { answer, answerPage, selected } from '../answers.ts';
import { given, pagingOf, sortOf, type Asked } from '../asked.ts';
import { billsOf } from '../contract-answers.ts';
import type { Desk, Route } from '../desk.ts';

const HOUR = 3600;
const UNITS = 1e7;
const TWIN_COLUMNS: readonly TwinColumn[] = ['twin_id', 'account_id', 'relay', 'public_key'];

/** Twins, and what they spend (protocol F.4). */
export const twinRoutes = (desk: Desk): readonly Route[] => [
  [/^\/twins$/, (asked) => twins(desk, asked)],
  [/^\/twins\/(\d+)\/consumption$/, (_, id) => consumption(desk, id)],
];

async function twins({ proxy }: Desk, asked: Asked): Promise<Response> {
  const paging = pagingOf(asked);
  const { page, size } = paging;
  const filter: TwinFilter = given({
    twinId: asked.whole('twin_id'),
    accountId: asked.text('account_id'),
    relay: asked.text('relay'),
    publicKey: asked.text('public_key'),
  });
  const found = await proxy.twinPage({ filter, page, size, ...sortOf(paging, TWIN_COLUMNS) });
  const rows = found.twins.map((twin) => selected<TwinWire>({ ...twin }, paging));
  return answerPage(rows, found.total, paging);
}

/** TFT billed within the last hour, and ever. */
async function consumption({ proxy, now }: Desk, id: number): Promise<Response> {
  const contracts = await proxy.contracts({ twinId: twinId(id) });
  const since = now() / 1000 - HOUR;
  let lastHour = 0;
  let overall = 0;
  for (const contract of contracts)
    for (const run of await proxy.bills(contract.contractId)) {
      const amount = Number(run.amountBilled) / UNITS;
      overall += amount * run.count;
      const recent = billsOf([run], Math.max(0, run.count - 2), 2);
      lastHour += amount * recent.filter(({ timestamp }) => timestamp > since).length;
    }
  return answer({ last_hour_consumption: lastHour, overall_consumption: overall });
}
