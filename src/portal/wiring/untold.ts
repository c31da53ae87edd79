interface Asked {
  readonly data: unknown;
  readonly result: { readonly error: Error | null } | undefined;
}

/**
 * Why a page cannot be drawn: the first thing it needs that was never told and cannot be had. What
 * was told once stays, with its age, when it cannot be asked again.
 */
export const untold = (...asked: readonly Asked[]): Error | undefined =>
  asked.find(({ data, result }) => data === undefined && result?.error)?.result?.error ?? undefined;
