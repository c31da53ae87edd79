import { encode } from '../../model/coded-column.ts';
import type { CodedColumn } from '../../model/coded-column.ts';
import type { FarmColumns, Inventory } from '../../model/inventory.ts';
import { readCities } from './cities.ts';
import type { CityTable } from './cities.ts';
import { farmName } from './farm-names.ts';
import { RACKS, planFarms } from './farms.ts';
import type { FarmPlan } from './farms.ts';
import { signContracts } from './genesis-contracts.ts';
import type { GenesisContracts } from './genesis-contracts.ts';
import { GPU_MODELS } from './gpu-models.ts';
import { makeNodes } from './nodes.ts';
import type { CodedName, DraftColumns } from './nodes.ts';
import { Random, seedKey } from './random.ts';
import { genesisPrice } from './tft-price.ts';
import type { TftPrice } from './tft-price.ts';

export { NAME_CONTRACT, NODE_CONTRACT, NO_NODE, RENT_CONTRACT } from './genesis-contracts.ts';
export type { GenesisContracts, TftPrice };

/**
 * A simulated grid at the moment it starts. Everything is a function of (seed, nodes, at); what is
 * not a column here is derived when asked for, from `key` and a row: see `node-facts.ts`,
 * `farm-facts.ts`, `accounts.ts` and `history.ts`.
 *
 * Twins are numbered farmers first (farm row + 1), then nodes, then users; see `accounts.ts`.
 */
export interface Genesis {
  readonly seed: string;
  /** Hash of the seed: the first argument of `mix` for every derived fact. */
  readonly key: number;
  /** Seconds since 1970. */
  readonly at: number;
  readonly inventory: Inventory;
  /** Row in `inventory.cities` of each farm's home. */
  readonly farmCity: Uint16Array;
  readonly contracts: GenesisContracts;
  /** Number of twins that are neither farmer nor node. */
  readonly usersTwins: number;
  readonly nextNodeId: number;
  readonly nextFarmId: number;
  readonly nextTwinId: number;
  readonly nextContractId: number;
  readonly tftPrice: TftPrice;
}

export interface GenesisOptions {
  readonly seed: string;
  /** Number of nodes, 1 to 1,000,000. */
  readonly nodes: number;
  /** The instant the grid starts, whole seconds since 1970. */
  readonly at: number;
}

function makeFarms(random: Random, table: CityTable, plan: FarmPlan): FarmColumns {
  const { length } = plan;
  const taken = new Set(['Freefarm']);
  const farms = {
    length,
    farmId: new Uint32Array(length),
    twinId: new Uint32Array(length),
    name: new Array<string>(length),
    totalIps: new Uint16Array(length),
    freeIps: new Uint16Array(length),
    dedicated: plan.dedicated,
    gold: new Uint8Array(length),
  };
  for (let farm = 0; farm < length; farm++) {
    farms.farmId[farm] = farm + 1;
    farms.twinId[farm] = farm + 1;
    farms.name[farm] = farm ? farmName(random, table.cities[plan.city[farm]!]!, taken) : 'Freefarm';
    if (plan.addresses[farm]) {
      farms.totalIps[farm] = farm ? random.pick([2, 4, 5, 6, 8, 13, 14, 16, 29]) : 62;
    }
    if (farm === 0 || (plan.kind[farm] === RACKS && random.chance(300))) farms.gold[farm] = 1;
  }
  farms.freeIps.set(farms.totalIps);
  return farms;
}

/** The columns that stand as doubles in a draft. */
function coded(draft: DraftColumns): Record<CodedName, CodedColumn> {
  const columns: Record<string, CodedColumn> = {};
  for (const [name, column] of Object.entries(draft))
    if (column instanceof Float64Array) columns[name] = encode(column);
  return columns;
}

/** The largest grid: row numbers of farms choose their address ranges. */
const MOST_NODES = 1_000_000;

/**
 * Generates a grid from a seed: the same on every machine and engine, since only integers and
 * + − × ÷ are used. Costs no object per node.
 *
 * @throws RangeError if `nodes` is not a whole number from 1 to 1,000,000 or `at` is no whole number
 */
export function makeGenesis({ seed, nodes, at }: GenesisOptions): Genesis {
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > MOST_NODES) {
    throw new RangeError(`a grid has 1 to ${MOST_NODES} nodes, not ${nodes}`);
  }
  if (!Number.isInteger(at)) throw new RangeError(`${at} is not a whole number of seconds`);
  const key = seedKey(seed);
  const random = new Random(seed);
  const table = readCities();
  const plan = planFarms(random, table, nodes);
  const farms = makeFarms(random, table, plan);
  const columns = makeNodes(random, { key, at, nodes, table, plan });
  const usersTwins = Math.max(3, Math.floor((nodes * 2) / 5));
  const firstUser = plan.length + nodes + 1;
  const draft = { ...columns, length: nodes, farms };
  const contracts = signContracts(random, at, draft, {
    first: firstUser,
    count: usersTwins,
  });
  const inventory: Inventory = {
    provenance: { source: 'simulation', at: at * 1000 },
    revision: 0,
    ...draft,
    ...coded(draft),
    countries: table.countries,
    cities: table.cities,
    gpuModels: GPU_MODELS,
  };
  return {
    seed,
    key,
    at,
    inventory,
    farmCity: plan.city,
    contracts,
    usersTwins,
    nextNodeId: nodes + 1,
    nextFarmId: plan.length + 1,
    nextTwinId: firstUser + usersTwins,
    nextContractId: contracts.length + 1,
    tftPrice: genesisPrice(key),
  };
}
