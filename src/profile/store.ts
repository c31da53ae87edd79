/** The tables of a profile; keys are text. */
export type Table = 'operations' | 'drafts' | 'settings' | 'keys';

export const TABLES: readonly Table[] = ['operations', 'drafts', 'settings', 'keys'];

/** What one transaction sees of one table. */
export interface TableView {
  get(key: string): Promise<unknown>;
  all(): Promise<readonly unknown[]>;
  put(key: string, value: unknown): void;
  delete(key: string): void;
}

/**
 * Where a profile keeps its tables: a database of this browser, or memory when that is refused.
 * Rejections are GridError `storage.full` (nothing of the transaction is kept, everything
 * acknowledged before is), `storage.newer` (another tab runs a newer version of the app: reload)
 * or `storage.refused`.
 */
export interface Store {
  readonly kind: 'indexeddb' | 'memory';
  read<T>(table: Table, work: (view: TableView) => Promise<T>): Promise<T>;
  /**
   * One read-write transaction: resolves with what `work` returned once it stands durably, and
   * keeps nothing when `work` throws. `work` may await nothing but the view.
   */
  write<T>(table: Table, work: (view: TableView) => Promise<T>): Promise<T>;
  close(): void;
}
