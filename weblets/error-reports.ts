import type { ReactiveElement } from 'lit';

/** What an operation keeps of an error is read anew each time; the same text is the same error. */
const keyOf = (error: object): unknown => (error instanceof Error ? error : JSON.stringify(error));

/**
 * Tells the page of each error that an element draws, once, by a `tf-error` event. Its code is
 * loaded with the first one.
 *
 * @param drawn the errors that are drawn now, undefined for none
 */
export function reportErrors(host: ReactiveElement, drawn: () => readonly unknown[]): void {
  const reported = new Set<unknown>();
  function report(error: unknown): void {
    if (typeof error !== 'object' || error === null || reported.has(keyOf(error))) return;
    reported.add(keyOf(error));
    // What cannot be fetched, as without a connection, is drawn all the same.
    void import('./report-error.ts')
      .then(({ reportError }) => reportError(host, error))
      .catch(() => undefined);
  }
  host.addController({ hostUpdated: () => drawn().forEach(report) });
}
