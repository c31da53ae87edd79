import { urgency, type DeploymentRow, type DeploymentState } from './deployment-view.ts';

export type Column = 'name' | 'state' | 'node' | 'price' | 'cost' | 'created';

/** What of the list is shown, and in which order. */
export interface Selection {
  readonly text: string;
  readonly state: DeploymentState | '';
  readonly column: Column;
  readonly descending: boolean;
}

const compare: Readonly<Record<Column, (a: DeploymentRow, b: DeploymentRow) => number>> = {
  name: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
  state: (a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state),
  node: (a, b) => a.place.localeCompare(b.place) || a.nodeId - b.nodeId,
  price: (a, b) => sign((a.perMonth?.tft ?? 0n) - (b.perMonth?.tft ?? 0n)),
  cost: (a, b) => sign((a.cost?.tft ?? 0n) - (b.cost?.tft ?? 0n)),
  created: (a, b) => a.createdAt - b.createdAt,
};

const sign = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0);

/** The rows that hold every word of the text and are in the state, sorted; ties by age. */
export function selectRows(
  rows: readonly DeploymentRow[],
  { text, state, column, descending }: Selection,
): readonly DeploymentRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const direction = descending ? -1 : 1;
  return rows
    .filter((row) => state === '' || row.state === state)
    .filter((row) => {
      if (words.length === 0) return true;
      const haystack =
        `${row.name} ${row.place} ${row.nodeId} ${row.contract} ${row.addresses.join(' ')}`.toLowerCase();
      return words.every((word) => haystack.includes(word));
    })
    .toSorted((a, b) => direction * compare[column](a, b) || a.contract - b.contract);
}
