import type { Store, Table, TableView } from './store.ts';

/**
 * Tables in memory, with the database's manners: values are copies, transactions follow each
 * other, and one that throws leaves no trace.
 */
export function memoryStore(): Store {
  const tables = new Map<Table, Map<string, unknown>>();
  let last: Promise<unknown> = Promise.resolve();

  function run<T>(table: Table, work: (view: TableView) => Promise<T>): Promise<T> {
    const result = last.then(async () => {
      const rows = new Map(tables.get(table));
      const returned = await work(viewOf(rows));
      tables.set(table, rows);
      return returned;
    });
    last = result.catch(() => undefined);
    return result;
  }

  return { kind: 'memory', read: run, write: run, close() {} };
}

function viewOf(rows: Map<string, unknown>): TableView {
  return {
    get: async (key) => structuredClone(rows.get(key)),
    all: async () => [...rows.keys()].sort().map((key) => structuredClone(rows.get(key))),
    put: (key, value) => void rows.set(key, structuredClone(value)),
    delete: (key) => void rows.delete(key),
  };
}
