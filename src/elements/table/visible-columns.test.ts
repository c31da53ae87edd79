import { expect, test } from 'vitest';
import type { TableColumn } from './table-source.ts';
import { visibleColumns, type ColumnChoice } from './visible-columns.ts';

const columns: readonly TableColumn[] = [
  { name: 'a', heading: 'A', width: 80, sort: 'a' },
  { name: 'id', heading: 'Id', width: 80, fixed: true, sort: 'id' },
  { name: 'b', heading: 'B', width: 80 },
  { name: 'c', heading: 'C', width: 80, sort: 'c' },
];
const names = (choice: Partial<ColumnChoice>) =>
  visibleColumns(columns, { shown: undefined, sort: 'id', isNarrow: false, ...choice })
    .map(({ name }) => name)
    .join();

test('fixed columns come first, then the chosen ones in their order', () => {
  expect(names({})).toBe('id,a,b,c');
  expect(names({ shown: ['c', 'id', 'a', 'gone'] })).toBe('id,c,a');
});

test('where it is narrow the column it is sorted by stays in sight', () => {
  expect(names({ isNarrow: true })).toBe('id,a,b');
  expect(names({ isNarrow: true, sort: 'c' })).toBe('id,c,a');
  expect(names({ isNarrow: true, sort: 'c', shown: ['a', 'b'] })).toBe('id,c,a');
});
