import type { TwinId } from '../../model/ids.ts';
import type { State } from './state.ts';

type Skip = typeof import('./equal-hours.ts').foldEqualHours;

let skip: Skip | undefined;
let loading: Promise<void> | undefined;

/**
 * Folds whole hours at once, as far as `equal-hours.ts` is loaded and says they are equal, and tells
 * how many. Without it every hour is folded by itself, which gives the same and takes longer.
 */
export const skipEqualHours: Skip = (
  state: State,
  twin: TwinId,
  block: number,
  hours: number,
): number => skip?.(state, twin, block, hours) ?? 0;

/**
 * Loads what makes long stretches of time quick to fold: before there is one, as folding waits for
 * nothing. Resolves without it where it cannot be loaded.
 */
export function prepareLongFolds(): Promise<void> {
  return (loading ??= import('./equal-hours.ts').then(
    ({ foldEqualHours }) => {
      skip = foldEqualHours;
    },
    () => {
      loading = undefined;
    },
  ));
}
