import type { Bill, DiscountLevel } from './contract.ts';
import type { ContractId } from './ids.ts';
import type { TftUnits } from './units.ts';

/** Equal bills of one contract, `every` seconds apart; instants in seconds since 1970. */
export interface RunOfBills {
  readonly first: number;
  readonly last: number;
  readonly every: number;
  readonly count: number;
  readonly discountLevel: DiscountLevel;
  /** Of each bill of the run. */
  readonly amountBilled: TftUnits;
}

/** All bills of one contract, oldest first. */
export interface BillsOfContract {
  readonly contractId: ContractId;
  readonly runs: readonly RunOfBills[];
}

/** A bill, and when the one before it of its contract was. */
export interface BillInBook extends Bill {
  /** Seconds since 1970; undefined for the first bill of its contract. */
  readonly since: number | undefined;
}

/** What was billed in a span. */
export interface BillSum {
  readonly count: number;
  readonly amount: TftUnits;
}

const NO_BILLS: BillSum = { count: 0, amount: 0n };

/** Shortest span of the index, seconds: within it runs are looked through one by one. */
const SHORTEST = 3600;
const MOST_SPANS = 128;
/** Most entries of the index: a run stands in every span that it reaches into. */
const MOST_ENTRIES = 2_000_000;

/** Bills of a run at or before `at`. */
const through = ({ first, every, count }: RunOfBills, at: number): number =>
  at < first ? 0 : Math.min(count, Math.floor((at - first) / Math.max(1, every)) + 1);

interface Index {
  /** Seconds that one span lasts; the first begins with the first bill. */
  readonly width: number;
  /** Bills before each span, and at the end all of them. */
  readonly before: Float64Array;
  /** Rows of runs that reach into span s: `rows[first[s]]` to `rows[first[s + 1] - 1]`. */
  readonly first: Uint32Array;
  readonly rows: Uint32Array;
}

/**
 * The bills of many contracts in one order: by time, then contract, then as they were written. Kept
 * as the runs they came in, so that millions cost no more than a few thousand runs; any stretch of
 * the list is expanded when it is looked at.
 */
export class BillBook {
  /** Number of bills. */
  readonly count: number;
  readonly amount: TftUnits;
  /** Seconds since 1970 of the first and the last bill; 0 where there is none. */
  readonly from: number;
  readonly to: number;
  readonly #runs: readonly RunOfBills[];
  readonly #contracts: readonly ContractId[];
  /** When the bill before each run was; NaN where there is none. */
  readonly #since: Float64Array;
  #index: Index | undefined;

  constructor(bills: readonly BillsOfContract[]) {
    const runs: RunOfBills[] = [];
    const contracts: ContractId[] = [];
    const since: number[] = [];
    let count = 0;
    const amount = new Total();
    let from = Infinity;
    let to = -Infinity;
    for (const { contractId, runs: own } of bills.toSorted((a, b) => a.contractId - b.contractId)) {
      let before = Number.NaN;
      for (const run of own) {
        if (run.count <= 0) continue;
        runs.push(run);
        contracts.push(contractId);
        since.push(before);
        before = lastOf(run);
        count += run.count;
        amount.add(run.amountBilled, run.count);
        from = Math.min(from, run.first);
        to = Math.max(to, before);
      }
    }
    this.#runs = runs;
    this.#contracts = contracts;
    this.#since = Float64Array.from(since);
    this.count = count;
    this.amount = amount.value;
    this.from = count > 0 ? from : 0;
    this.to = count > 0 ? to : 0;
  }

  /** Bills `from` to `from + length − 1` of the list, oldest first; fewer where it ends. */
  slice(from: number, length: number): readonly BillInBook[] {
    const start = Math.max(0, Math.floor(from));
    const end = Math.min(this.count, start + length);
    if (end <= start) return [];
    const index = (this.#index ??= this.#makeIndex());
    const found: BillInBook[] = [];
    let span = spanOf(index.before, start);
    let skip = start - index.before[span]!;
    while (found.length < end - start && span < index.first.length - 1) {
      // Within a span only its own runs are asked, and only up to where the stretch ends.
      const begin = this.from + span * index.width;
      const rows = index.rows.subarray(index.first[span], index.first[span + 1]);
      const bills = this.#expand(
        rows,
        begin,
        begin + index.width,
        skip,
        end - start - found.length,
      );
      for (const bill of bills) found.push(bill);
      skip = 0;
      span++;
    }
    return found;
  }

  /** Bills in [from, to), seconds since 1970. */
  sum(from: number, to: number): BillSum {
    return this.sums([from, to])[0] ?? NO_BILLS;
  }

  /** Bills between each edge (included) and the next, seconds since 1970, ascending. */
  sums(edges: readonly number[]): readonly BillSum[] {
    const counts = new Float64Array(Math.max(0, edges.length - 1));
    const amounts = Array.from(counts, () => 0n);
    for (const run of this.#runs) {
      const end = lastOf(run);
      let span = Math.max(0, firstAbove(edges, run.first) - 1);
      for (; span < counts.length && edges[span]! <= end; span++) {
        const count = through(run, edges[span + 1]! - 1) - through(run, edges[span]! - 1);
        counts[span]! += count;
        amounts[span]! += run.amountBilled * BigInt(count);
      }
    }
    return amounts.map((amount, span) => ({ count: counts[span]!, amount }));
  }

  /** Number of the first bill at or after an instant, seconds since 1970; `count` when none is. */
  indexAt(at: number): number {
    if (this.count === 0 || at > this.to) return this.count;
    if (at <= this.from) return 0;
    const index = (this.#index ??= this.#makeIndex());
    const span = Math.floor((at - this.from) / index.width);
    const begin = this.from + span * index.width;
    let number = index.before[span]!;
    for (const row of index.rows.subarray(index.first[span], index.first[span + 1]))
      number += through(this.#runs[row]!, at - 1) - through(this.#runs[row]!, begin - 1);
    return number;
  }

  /** Bills of these runs in [begin, end), without the first `skip`, `length` at most. */
  #expand(
    rows: Uint32Array,
    begin: number,
    end: number,
    skip: number,
    length: number,
  ): readonly BillInBook[] {
    const before = (at: number): number => {
      let count = 0;
      for (const row of rows)
        count += through(this.#runs[row]!, at - 1) - through(this.#runs[row]!, begin - 1);
      return count;
    };
    // The last instant with no more than `skip` bills before it, and the first that holds the end.
    const low = bisect(begin, end, (at) => before(at + 1) > skip);
    const high = bisect(low, end, (at) => before(at + 1) >= skip + length) + 1;
    const bills: { readonly bill: BillInBook; readonly row: number }[] = [];
    for (const row of rows) {
      const run = this.#runs[row]!;
      const step = Math.max(1, run.every);
      const to = through(run, Math.min(high, end) - 1);
      for (let turn = through(run, low - 1); turn < to; turn++) {
        const timestamp = run.first + turn * step;
        const since = turn > 0 ? timestamp - step : this.#since[row]!;
        bills.push({
          row,
          bill: {
            contractId: this.#contracts[row]!,
            timestamp,
            since: Number.isNaN(since) ? undefined : since,
            discountLevel: run.discountLevel,
            amountBilled: run.amountBilled,
          },
        });
      }
    }
    // Rows stand in the order of contracts and of writing; the sort keeps that among equals.
    bills.sort((a, b) => a.bill.timestamp - b.bill.timestamp || a.row - b.row);
    const skipped = skip - before(low);
    return bills.slice(skipped, skipped + length).map(({ bill }) => bill);
  }

  #makeIndex(): Index {
    const runs = this.#runs;
    const length = this.to - this.from + 1;
    let lasting = 0;
    for (const run of runs) lasting += lastOf(run) - run.first;
    const width = Math.ceil(Math.max(SHORTEST, length / MOST_SPANS, lasting / MOST_ENTRIES));
    const spans = Math.ceil(length / width);
    const first = new Uint32Array(spans + 1);
    const before = new Float64Array(spans + 1);
    const span = (at: number): number => Math.floor((at - this.from) / width);
    for (const run of runs)
      for (let s = span(run.first), end = span(lastOf(run)); s <= end; s++) {
        const begin = this.from + s * width;
        first[s + 1]!++;
        before[s + 1]! += through(run, begin + width - 1) - through(run, begin - 1);
      }
    for (let s = 0; s < spans; s++) {
      first[s + 1]! += first[s]!;
      before[s + 1]! += before[s]!;
    }
    const rows = new Uint32Array(first[spans]!);
    const next = first.slice();
    runs.forEach((run, row) => {
      for (let s = span(run.first), end = span(lastOf(run)); s <= end; s++) rows[next[s]!++] = row;
    });
    return { width, before, first, rows };
  }
}

/** A sum of whole numbers: small ones together as floats, which is ten times as fast and still exact. */
class Total {
  #whole = 0n;
  #small = 0;

  add(amount: TftUnits, times: number): void {
    const product = Number(amount) * times;
    if (product > SMALL) {
      this.#whole += amount * BigInt(times);
      return;
    }
    this.#small += product;
    if (this.#small <= SMALL) return;
    this.#whole += BigInt(this.#small);
    this.#small = 0;
  }

  get value(): TftUnits {
    return this.#whole + BigInt(this.#small);
  }
}
/** Twice this is still a whole number to a float. */
const SMALL = 2 ** 51;

/** A run says when its last bill was; its count counts. */
const lastOf = ({ first, every, count }: RunOfBills): number =>
  first + (count - 1) * Math.max(1, every);

/** Smallest whole number in [low, high] for which `holds`, which stays true once it is; else `high`. */
function bisect(low: number, high: number, holds: (at: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Number of edges at or below a value. */
const firstAbove = (edges: readonly number[], value: number): number =>
  bisect(0, edges.length, (i) => edges[i]! > value);

/** The span that bill number `bill` lies in: the last with no more than that many before it. */
function spanOf(before: Float64Array, bill: number): number {
  return bisect(0, before.length - 1, (span) => before[span + 1]! > bill);
}
