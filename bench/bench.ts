/** What a file `bench/<name>.bench.ts` exports by default: one bench, or several that share a setup. */
export interface Bench {
  /** As the table and the JSON call it, with the unit in it: `portal-gzip-kb`. */
  readonly name: string;
  /** `kB`, `ms`, `MB/s`, … */
  readonly unit: string;
  /** What we promise; a bench without a goal only informs. */
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  /** Which number speaks for the samples: by default the median. */
  readonly speaks?: 'median' | 'p95';
  /** One number per run, in `unit`. Warms up by itself where that matters. */
  run(): Promise<readonly number[] | Compared>;
}

/** Samples beside those of another way to do the same, measured in the same run. */
export interface Compared {
  readonly samples: readonly number[];
  readonly against: {
    /** The common way, as the table calls it: `naive fold`. */
    readonly way: string;
    readonly samples: readonly number[];
  };
}
