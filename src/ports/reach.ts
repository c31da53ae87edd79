/** How far a real grid answers: beside what is shown, so that old is never taken for new. */
export interface Reach {
  /** "main", "test", "qa", "dev" or "custom". */
  readonly network: string;
  /** Where the last answer came from; '' before the first one. */
  readonly source: string;
  /** Milliseconds since 1970 of the last good answer to the whole list; undefined before it. */
  readonly answeredAt: number | undefined;
  /** Why what is shown is not new; undefined when the last attempt succeeded. */
  readonly failure: Error | undefined;
  /** An attempt is on its way. */
  readonly asking: boolean;
  /** Asks again now, whatever is remembered. Never rejects: look at `failure`. */
  refresh(): Promise<void>;
}
