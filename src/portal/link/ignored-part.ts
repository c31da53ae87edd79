import type { IgnoredPart as IgnoredFilter } from '../../explore/filter-query.ts';

/**
 * A piece of a link that was left out, and why: `missing` is what the shown grid does not have,
 * `unused` what goes with another choice only.
 */
export interface IgnoredPart {
  readonly key: string;
  readonly value: string;
  readonly code: IgnoredFilter['code'] | 'missing' | 'unused';
}

/** What an address says: any text has a state, and what makes no sense in it is named. */
export interface Reading<State> {
  readonly state: State;
  readonly ignored: readonly IgnoredPart[];
}
