import {
  CERTIFIED_POLICY,
  DIY_POLICY,
  MINTING_PERIOD_SECONDS,
  farmingReward,
  type FarmingReward,
} from '../../model/farming.ts';
import { GiB } from '../../model/units.ts';
import type { Reading } from '../link/ignored-part.ts';
import { QueryReader, yesOrNo } from '../link/query-reader.ts';

/** What a farmer enters; sizes in GB, the grid's binary ones. */
export interface FarmingState {
  readonly cpu: number;
  readonly memory: number;
  readonly ssd: number;
  readonly hdd: number;
  readonly certified: boolean;
  readonly policy: 1 | 2;
  /** Thousandths. */
  readonly uptime: number;
  /** Decimal GB in a period. */
  readonly traffic: number;
  readonly ips: number;
  /** mUSD per TFT: when the node was connected, and when rewards are sold. */
  readonly price: number;
  readonly later: number;
  /** Watts, and mUSD per kilowatt-hour. */
  readonly power: number;
  readonly powerPrice: number;
}

export type FarmingKey = Exclude<keyof FarmingState, 'certified' | 'policy'>;

interface Field {
  readonly usual: number;
  readonly min: number;
  /** Where the slider ends, and where the field does. */
  readonly slider: number;
  readonly max: number;
  readonly unit: string;
}

/** The node of the worked example (protocol A.7), to begin with. */
export const FARMING_FIELDS: Readonly<Record<FarmingKey, Field>> = {
  cpu: { usual: 16, min: 0, slider: 128, max: 4096, unit: '' },
  memory: { usual: 32, min: 0, slider: 1024, max: 65_536, unit: 'GB' },
  ssd: { usual: 1024, min: 0, slider: 16_384, max: 4_194_304, unit: 'GB' },
  hdd: { usual: 0, min: 0, slider: 65_536, max: 16_777_216, unit: 'GB' },
  uptime: { usual: 1000, min: 0, slider: 1000, max: 1000, unit: '‰' },
  traffic: { usual: 0, min: 0, slider: 10_000, max: 10_000_000, unit: 'GB' },
  ips: { usual: 0, min: 0, slider: 32, max: 4096, unit: '' },
  price: { usual: 80, min: 1, slider: 200, max: 100_000, unit: 'mUSD' },
  later: { usual: 80, min: 1, slider: 200, max: 100_000, unit: 'mUSD' },
  power: { usual: 0, min: 0, slider: 1000, max: 100_000, unit: 'W' },
  powerPrice: { usual: 250, min: 0, slider: 600, max: 100_000, unit: 'mUSD' },
};
const KEYS = Object.keys(FARMING_FIELDS) as FarmingKey[];

/** A whole number within the bounds of its field, else undefined. */
export function farmingNumber(key: FarmingKey, text: string): number | undefined {
  const { min, max } = FARMING_FIELDS[key];
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

/** The state of a query; what says nothing sensible is as usual, and named. */
export function readFarmingQuery(query: string): Reading<FarmingState> {
  const reader = new QueryReader(query);
  const numbers = KEYS.map((key) => [
    key,
    reader.one(key, (text) => farmingNumber(key, text)) ?? FARMING_FIELDS[key].usual,
  ]);
  const state = {
    ...(Object.fromEntries(numbers) as Record<FarmingKey, number>),
    certified: reader.one('certified', yesOrNo) ?? false,
    policy: reader.one('policy', readPolicy) ?? 1,
  };
  return { state, ignored: reader.ignored };
}

const readPolicy = (text: string): 1 | 2 | undefined =>
  text === '1' ? 1 : text === '2' ? 2 : undefined;

/** The query of an address with this state; other parameters stay, what is as usual is left out. */
export function farmingQuery(state: FarmingState, before: string): string {
  const query = new URLSearchParams(before);
  const put = (key: string, value: string): void =>
    value ? query.set(key, value) : query.delete(key);
  for (const key of KEYS)
    put(key, state[key] === FARMING_FIELDS[key].usual ? '' : String(state[key]));
  put('certified', state.certified ? 'yes' : '');
  put('policy', state.policy === 2 ? '2' : '');
  return query.toString();
}

export const rewardOf = (state: FarmingState): FarmingReward =>
  farmingReward({
    capacity: {
      cru: state.cpu,
      mru: state.memory * GiB,
      sru: state.ssd * GiB,
      hru: state.hdd * GiB,
    },
    certified: state.certified,
    policy: state.policy === 2 ? CERTIFIED_POLICY : DIY_POLICY,
    uptimePermille: state.uptime,
    traffic: state.traffic * 1e9,
    publicIps: state.ips,
    connectionPrice: state.price,
  });

/** Units-USD of the power that the node draws in a period. */
export function powerCost({ power, powerPrice }: FarmingState): bigint {
  const wattHours = (power * MINTING_PERIOD_SECONDS) / 3600;
  return BigInt(Math.round((wattHours / 1000) * powerPrice * 10_000));
}
