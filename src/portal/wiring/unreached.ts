import type { Grid } from '../../ports/grid.ts';

interface Asked {
  readonly data: unknown;
  readonly result:
    { readonly error: Error | null; readonly failureReason: Error | null } | undefined;
}

/**
 * Why a record that was asked for is not there, as soon as an attempt has failed or the whole grid is
 * known not to answer. Undefined once it was told, and while there is nothing against it.
 */
export const unreached = ({ reach }: Pick<Grid, 'reach'>, { data, result }: Asked): unknown =>
  data === undefined
    ? (result?.error ?? result?.failureReason ?? reach?.failure ?? undefined)
    : undefined;
