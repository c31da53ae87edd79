import { farmWire, publicIpsWire } from '../../../model/wire/farm-wire.ts';
import { answerPage, pageOf, selected, shuffled, sorted } from '../answers.ts';
import { pagingOf, type Asked } from '../asked.ts';
import type { Desk, Route } from '../desk.ts';
import { FARM_COLUMNS, farmTest } from '../farm-questions.ts';

/** Farms, and the public addresses that belong to them (protocol F.4). */
export const farmRoutes = (desk: Desk): readonly Route[] => [
  [/^\/farms$/, (asked) => farms(desk, asked)],
  [/^\/public_ips$/, (asked) => publicIps(desk, asked)],
];

async function farms({ library, random }: Desk, asked: Asked): Promise<Response> {
  const paging = pagingOf(asked);
  const found = (await library.shelves()).farms.filter(farmTest(asked));
  const ordered = paging.randomize ? shuffled(found, random) : sorted(found, paging, FARM_COLUMNS);
  const rows = pageOf(ordered, paging).map(({ farm }) => selected(farmWire(farm), paging));
  return answerPage(rows, found.length, paging);
}

async function publicIps({ library }: Desk, asked: Asked): Promise<Response> {
  const paging = pagingOf(asked);
  const wanted = asked.wholes('farm_ids');
  const free = asked.flag('free');
  const [ip, gateway] = [asked.text('ip'), asked.text('gateway')];
  const shelves = await library.shelves();
  const found = shelves.farms
    .filter(({ farm }) => !wanted || wanted.includes(farm.farmId))
    .flatMap(({ farm }) => publicIpsWire(farm))
    .filter(
      (each) =>
        (free === undefined || (each.contract_id === 0) === free) &&
        (ip === undefined || each.ip === ip) &&
        (gateway === undefined || each.gateway === gateway),
    );
  const ordered = sorted(found, paging, {
    ip: (each) => each.ip,
    farm_id: (each) => each.farm_id,
    contract_id: (each) => each.contract_id,
  });
  const rows = pageOf(ordered, paging).map((each) => selected(each, paging));
  return answerPage(rows, found.length, paging);
}
