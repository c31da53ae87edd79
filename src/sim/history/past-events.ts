import type { Genesis } from '../world/genesis.ts';
import { NO_NODE } from '../world/genesis-contracts.ts';
import type { OutageColumns } from './outage-columns.ts';
import type { PastContracts } from './past-contracts.ts';

/** What changes the grid before genesis, as stored in the highest bits of an event. */
export const OUTAGE_BEGINS = 0;
export const OUTAGE_ENDS = 1;
export const PAST_BEGINS = 2;
export const PAST_ENDS = 3;
/** A contract that still stands at genesis begins. */
export const GENESIS_BEGINS = 4;
const KIND_SHIFT = 29;
const SUBJECT = 2 ** KIND_SHIFT - 1;

/** Seconds of a bucket, as a power of two: four and a half hours. */
const BUCKET_SHIFT = 14;

/** Called with an event: its kind, and the row of an outage or the number of a contract. */
export type Apply = (kind: number, subject: number) => void;

/**
 * Everything that changed before genesis, in buckets by time: moving from one instant to another
 * reads what lies between them and nothing else.
 */
export class PastEvents {
  readonly #at: Uint32Array;
  readonly #event: Uint32Array;
  /** First event of each bucket. */
  readonly #start: Uint32Array;
  readonly #first: number;

  /** @param since seconds since 1970; what changed at or before them is left out */
  constructor(genesis: Genesis, outages: OutageColumns, past: PastContracts, since: number) {
    const first = (this.#first = since >>> BUCKET_SHIFT);
    const buckets = (genesis.at >>> BUCKET_SHIFT) - first + 2;
    const counts = new Uint32Array(buckets + 1);
    const each = (use: (at: number, kind: number, subject: number) => void): void => {
      const within = (at: number, kind: number, subject: number): void => {
        if (at > since && at <= genesis.at) use(at, kind, subject);
      };
      for (let row = 0; row + 1 < outages.first.length; row++)
        for (let i = outages.first[row]!; i < outages.first[row + 1]!; i++) {
          within(outages.from[i]!, OUTAGE_BEGINS, row);
          within(outages.to[i]!, OUTAGE_ENDS, row);
        }
      for (let contract = 0; contract < past.length; contract++) {
        within(past.from[contract]!, PAST_BEGINS, contract);
        within(past.to[contract]!, PAST_ENDS, contract);
      }
      const { contracts } = genesis;
      for (let contract = 0; contract < contracts.length; contract++)
        if (contracts.nodeRow[contract] !== NO_NODE)
          within(Math.ceil(contracts.createdAt[contract]!), GENESIS_BEGINS, contract);
    };
    each((at) => counts[(at >>> BUCKET_SHIFT) - first + 1]!++);
    for (let bucket = 0; bucket < buckets; bucket++) counts[bucket + 1]! += counts[bucket]!;
    const length = counts[buckets]!;
    const next = counts.slice();
    this.#at = new Uint32Array(length);
    this.#event = new Uint32Array(length);
    each((at, kind, subject) => {
      const place = next[(at >>> BUCKET_SHIFT) - first]!++;
      this.#at[place] = at;
      this.#event[place] = ((kind << KIND_SHIFT) | subject) >>> 0;
    });
    this.#start = counts;
  }

  /** Calls `apply` for every event after one instant up to and with a later one. */
  between(from: number, to: number, apply: Apply): void {
    const begin = this.#start[Math.max(0, (from >>> BUCKET_SHIFT) - this.#first)] ?? 0;
    const last = (to >>> BUCKET_SHIFT) - this.#first + 1;
    const end = this.#start[Math.min(last, this.#start.length - 1)]!;
    for (let i = begin; i < end; i++) {
      const at = this.#at[i]!;
      if (at > from && at <= to) apply(this.#event[i]! >>> KIND_SHIFT, this.#event[i]! & SUBJECT);
    }
  }
}
