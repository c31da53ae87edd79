/** Makes something when it is first asked for; a failed attempt is forgotten, the next tries again. */
export function once<T>(make: () => Promise<T>): {
  readonly get: () => Promise<T>;
  /** What there is by now, without making it. */
  readonly made: () => Promise<T> | undefined;
} {
  let made: Promise<T> | undefined;
  return {
    get: () =>
      (made ??= make().catch((error: unknown) => {
        made = undefined;
        throw error;
      })),
    made: () => made,
  };
}
