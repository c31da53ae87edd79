import { farmWire, publicIpsWire, type PublicIpWire } from '../../../model/wire/farm-wire.ts';
import { answerPage, pageOf, selected, shuffled, sorted } from '../answers.ts';
import { pagingOf, type Asked } from '../asked.ts';
import { sortable, type Desk, type Route } from '../desk.ts';
import { FARM_COLUMNS, farmTest } from '../farm-questions.ts';
import { releasedFarm } from '../released.ts';

/** Farms, and the public addresses that belong to them (protocol F.4). */
export const farmRoutes = (desk: Desk): readonly Route[] => [
  [/^\/farms$/, (asked) => farms(desk, asked)],
  [/^\/public_ips$/, (asked) => publicIps(desk, asked)],
];

async function farms(desk: Desk, asked: Asked): Promise<Response> {
  const { library, random, newer } = desk;
  const test = farmTest(asked);
  const paging = pagingOf(asked, sortable(desk, 'Farm', Object.keys(FARM_COLUMNS)));
  const found = (await library.shelves()).farms.filter(test);
  const ordered = paging.randomize ? shuffled(found, random) : sorted(found, paging, FARM_COLUMNS);
  const rows = pageOf(ordered, paging).map(({ farm }) =>
    selected(newer ? farmWire(farm) : releasedFarm(farmWire(farm)), paging),
  );
  return answerPage(rows, found.length, paging);
}

const ADDRESS_COLUMNS: Readonly<Record<string, (each: PublicIpWire) => string | number>> = {
  ip: (each) => each.ip,
  farm_id: (each) => each.farm_id,
  contract_id: (each) => each.contract_id,
};

async function publicIps(desk: Desk, asked: Asked): Promise<Response> {
  const { library } = desk;
  const wanted = asked.wholes('farm_ids');
  const free = asked.flag('free');
  const [ip, gateway] = [asked.text('ip'), asked.text('gateway')];
  const paging = pagingOf(asked, sortable(desk, 'PublicIP', Object.keys(ADDRESS_COLUMNS)));
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
  const ordered = sorted(found, paging, ADDRESS_COLUMNS);
  const rows = pageOf(ordered, paging).map((each) => selected(each, paging));
  return answerPage(rows, found.length, paging);
}
