import type { HourlyCharge } from '../../model/bill-ahead.ts';
import { estimate, type Estimate, type EstimateRequest } from '../../model/estimate.ts';
import type { PricingPolicy } from '../../model/prices.ts';
import { GiB, TFT } from '../../model/units.ts';
import { vmStorage } from '../../planning/vm-storage.ts';
import { defaultVm } from '../../specs/vm/vm-spec.ts';
import type { Reading } from '../link/ignored-part.ts';
import { QueryReader, yesOrNo } from '../link/query-reader.ts';

/** What a person asks the calculator; sizes in GB, the grid's binary ones. */
export interface CalculatorState {
  readonly cpu: number;
  readonly memory: number;
  readonly ssd: number;
  readonly hdd: number;
  readonly ips: number;
  readonly names: number;
  /** Decimal GB of public traffic a month. */
  readonly traffic: number;
  readonly dedicated: boolean;
  readonly certified: boolean;
  /** Dollars a month. */
  readonly fee: number;
  /** TFT; undefined takes what the reader's account holds. */
  readonly balance: number | undefined;
  /** mUSD per TFT; 0 takes what a bill uses now. */
  readonly tft: number;
}

export const USUAL: CalculatorState = {
  cpu: 2,
  memory: 4,
  ssd: 50,
  hdd: 0,
  ips: 0,
  names: 0,
  traffic: 0,
  dedicated: false,
  certified: false,
  fee: 0,
  balance: undefined,
  tft: 0,
};

export type NumberKey = Exclude<keyof CalculatorState, 'dedicated' | 'certified'>;

/** Bounds and steps of what is typed. */
export const FIELDS: Readonly<Record<NumberKey, { readonly max: number; readonly step: number }>> =
  {
    cpu: { max: 1024, step: 1 },
    memory: { max: 65_536, step: 0.25 },
    ssd: { max: 4_194_304, step: 1 },
    hdd: { max: 16_777_216, step: 1 },
    ips: { max: 256, step: 1 },
    names: { max: 256, step: 1 },
    traffic: { max: 10_000_000, step: 1 },
    fee: { max: 100_000, step: 0.001 },
    balance: { max: 1_000_000_000, step: 0.0000001 },
    tft: { max: 100_000, step: 1 },
  };
const NUMBERS = Object.keys(FIELDS) as NumberKey[];
const SWITCHES = ['dedicated', 'certified'] as const;

/** The name of a number in an address: "tft" is the price of TFT in a link to a simulated world. */
const nameOf = (key: NumberKey): string => (key === 'tft' ? 'tftprice' : key);

/** A number of this field as it can be: within its bounds, a multiple of its step; else undefined. */
export function numberOf(key: NumberKey, text: string): number | undefined {
  const { max, step } = FIELDS[key];
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= 0 && value <= max)) return undefined;
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6 * Math.max(1, steps) ? value : undefined;
}

/** The state of a query; what says nothing sensible is as usual, and named. */
export function readCalculatorQuery(query: string): Reading<CalculatorState> {
  const reader = new QueryReader(query);
  const numbers = NUMBERS.map((key) => [
    key,
    reader.one(nameOf(key), (text) => numberOf(key, text)) ?? USUAL[key],
  ]);
  const switches = SWITCHES.map((key) => [key, reader.one(key, yesOrNo) ?? false]);
  const state = { ...USUAL, ...Object.fromEntries([...numbers, ...switches]) } as CalculatorState;
  return { state, ignored: reader.ignored };
}

/** The query of an address with this state; other parameters stay, what is as usual is left out. */
export function calculatorQuery(state: CalculatorState, before: string): string {
  const query = new URLSearchParams(before);
  for (const key of NUMBERS)
    if (state[key] === USUAL[key]) query.delete(nameOf(key));
    else query.set(nameOf(key), String(state[key]));
  for (const key of SWITCHES)
    if (state[key]) query.set(key, 'yes');
    else query.delete(key);
  return query.toString();
}

/** What the state asks to be estimated. */
export const requestOf = (state: CalculatorState): EstimateRequest => ({
  resources: {
    cru: state.cpu,
    mru: Math.round(state.memory * GiB),
    sru: Math.round(state.ssd * GiB) + rootOf(state),
    hru: Math.round(state.hdd * GiB),
  },
  dedicated: state.dedicated,
  certified: state.certified,
  publicIps: state.ips,
  names: state.names,
  traffic: Math.round(state.traffic * 1e9),
  extraFee: state.dedicated ? Math.round(state.fee * 1000) : 0,
});

/**
 * Bytes of SSD that a node holds for a machine beside its disks, as it does for the one that the
 * form deploys; none where no machine or a whole node is asked for.
 */
export function rootOf({ cpu, memory, ssd, dedicated }: CalculatorState): number {
  if (dedicated || cpu === 0) return 0;
  const rootfs = Math.round(ssd * GiB);
  const machine = { ...defaultVm(), cpu, memory: Math.round(memory * GiB), rootfs };
  return vmStorage(machine) - rootfs;
}

/** Usable 10⁻⁷ TFT of the state, or of the reader where it names none. */
export const balanceOf = ({ balance }: CalculatorState, { held }: Reader): bigint =>
  balance === undefined ? held : BigInt(Math.round(balance * Number(TFT)));

/** Who reckons: what their account holds, 10⁻⁷ TFT, and what draws on it already. */
export interface Reader {
  readonly held: bigint;
  readonly charges: readonly HourlyCharge[];
}

export const NOBODY: Reader = { held: 0n, charges: [] };

/** The estimate of a state at the price of TFT it names, else at `price`, mUSD. */
export const estimateOf = (
  state: CalculatorState,
  policy: PricingPolicy,
  price: number,
  reader: Reader,
): Estimate =>
  estimate(
    requestOf(state),
    policy,
    state.tft || price,
    balanceOf(state, reader),
    state.balance === undefined ? reader.charges : [],
  );
