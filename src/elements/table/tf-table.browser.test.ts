import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violations } from '../axe.fixture.ts';
import { cellBar } from './cell-bar.ts';
import type {
  TableColumnsEvent,
  TableMarkEvent,
  TableRowEvent,
  TableSortEvent,
  TableSource,
} from './table-source.ts';
import './tf-table-columns.ts';
import './tf-table.ts';
import type { TfTable } from './tf-table.ts';

const columns = [
  { name: 'name', heading: 'Name', width: 120, sort: 'name', fixed: true },
  { name: 'size', heading: 'Size', width: 120, sort: 'size', numeric: true, largestFirst: true },
  { name: 'note', heading: 'Note', width: 200 },
];
const sourceOf = (length: number): TableSource => ({
  length,
  keys: (from, to) => Array.from({ length: to - from }, (_, i) => from + i + 1),
  cell: (key, column) =>
    column === 'size' ? cellBar(`${key} of 10`, key / 10) : `${column} ${key}`,
  label: (key) => `row ${key}`,
});

async function show(length: number, width = 800): Promise<TfTable> {
  const frame = document.createElement('div');
  frame.style.cssText = `display:grid;inline-size:${width}px;block-size:420px;container:table/inline-size`;
  document.body.append(frame);
  render(
    html`<tf-table
      label="Things"
      .source=${sourceOf(length)}
      .columns=${columns}
      sort="name"
      most="2"
    ></tf-table>`,
    frame,
  );
  const table = frame.querySelector('tf-table')!;
  await drawn(table);
  return table;
}

async function drawn(table: TfTable): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await table.updateComplete;
}

const rowsOf = (table: TfTable): HTMLElement[] => [
  ...table.renderRoot.querySelectorAll<HTMLElement>('tbody tr'),
];
const heard = <E extends Event>(table: HTMLElement, type: string): E[] => {
  const events: E[] = [];
  table.addEventListener(type, (event) => events.push(event as E));
  return events;
};

beforeEach(() => page.viewport(1000, 700));
afterEach(() => document.body.replaceChildren());

test('a million rows are a native table of which only those in sight are drawn', async () => {
  const table = await show(1_000_000);
  const native = table.renderRoot.querySelector('table')!;
  expect(native.getAttribute('aria-rowcount')).toBe('1000001');
  expect(rowsOf(table).length).toBeLessThan(20);
  expect(rowsOf(table)[0]!.getAttribute('aria-rowindex')).toBe('2');
  await expect.element(page.getByRole('table', { name: 'Things' })).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: 'name 1', exact: true })).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('dragging the bar to its end shows the last row, whole', async () => {
  const table = await show(1_000_000);
  const scroller = table.renderRoot.querySelector<HTMLElement>('.scroller')!;
  scroller.scrollTop = scroller.scrollHeight;
  await drawn(table);
  await drawn(table);
  const last = rowsOf(table).at(-1)!;
  expect(last.getAttribute('aria-rowindex')).toBe('1000001');
  expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(
    scroller.getBoundingClientRect().bottom + 1,
  );
  scroller.scrollTop -= 76;
  await drawn(table);
  expect(rowsOf(table)[0]!.getAttribute('aria-rowindex')).toBe(
    String(
      1_000_001 -
        Math.floor(
          (table.renderRoot.querySelector<HTMLElement>('.scroller')!.clientHeight - 38 + 76) / 38,
        ),
    ),
  );
});

test('the keyboard walks the rows, also those out of sight, opens and marks them', async () => {
  const table = await show(1_000_000);
  const opened = heard<TableRowEvent>(table, 'tf-table-row');
  const marks = heard<TableMarkEvent>(table, 'tf-table-mark');
  rowsOf(table)[0]!.focus();
  const focused = () =>
    (table.renderRoot as ShadowRoot).activeElement?.getAttribute('aria-rowindex');
  await userEvent.keyboard('{ArrowDown}');
  await drawn(table);
  expect(focused()).toBe('3');
  await userEvent.keyboard('{PageDown}');
  await drawn(table);
  expect(Number(focused())).toBeGreaterThan(8);
  await userEvent.keyboard('{End}');
  await drawn(table);
  expect(focused()).toBe('1000001');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await drawn(table);
  expect(focused()).toBe('1000000');
  expect(opened.filter(({ open }) => open).map(({ key }) => key)).toEqual([999_999]);
  await userEvent.keyboard(' ');
  expect(marks.map(({ marked }) => marked)).toEqual([[999_999]]);
  await userEvent.keyboard('{Home}');
  await drawn(table);
  expect(focused()).toBe('2');
});

test('a column whose cells are cut takes the room of one that is empty', async () => {
  const table = await show(9, 640);
  const wide = { name: 'wide', heading: 'Wide', width: 60 };
  const empty = { name: 'empty', heading: 'Empty', width: 400 };
  table.source = {
    ...sourceOf(9),
    cell: (_, column) =>
      column === 'empty' ? '' : column === 'wide' ? 'much more than sixty pixels' : 'x',
  };
  table.columns = [columns[0]!, wide, empty];
  await expect
    .poll(() => {
      const cell = table.renderRoot.querySelectorAll('tbody tr td:not(.mark)')[0]!;
      return cell.scrollWidth - cell.clientWidth;
    })
    .toBe(0);
  const scroller = table.renderRoot.querySelector<HTMLElement>('.scroller')!;
  expect(scroller.scrollWidth).toBe(scroller.clientWidth);
});

test('heads sort, the largest first where that is what people look for', async () => {
  const table = await show(9);
  const sorts = heard<TableSortEvent>(table, 'tf-table-sort');
  await page.getByRole('button', { name: 'Size' }).click();
  await page.getByRole('button', { name: 'Name' }).click();
  expect(sorts.map(({ sort, descending }) => [sort, descending])).toEqual([
    ['size', true],
    ['name', true],
  ]);
  table.sort = 'size';
  table.descending = true;
  await drawn(table);
  await expect
    .element(page.getByRole('columnheader', { name: 'Size' }))
    .toHaveAttribute('aria-sort', 'descending');
  await expect
    .element(page.getByRole('columnheader', { name: 'Name' }))
    .toHaveAttribute('aria-sort', 'none');
});

test('no more rows can be marked than may be', async () => {
  const table = await show(9);
  const marks = heard<TableMarkEvent>(table, 'tf-table-mark');
  table.marked = [1, 2];
  await drawn(table);
  await expect.element(page.getByRole('checkbox', { name: 'Compare row 3' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Compare row 1' }).click();
  expect(marks.map(({ marked }) => marked)).toEqual([[2]]);
});

test('fewer rows than before leave nothing scrolled away', async () => {
  const table = await show(5000);
  table.renderRoot.querySelector<HTMLElement>('.scroller')!.scrollTop = 90_000;
  await drawn(table);
  table.source = sourceOf(3);
  await drawn(table);
  expect(rowsOf(table).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4']);
  table.source = sourceOf(0);
  await drawn(table);
  expect(rowsOf(table)).toEqual([]);
  expect(await violations()).toEqual([]);
});

test('a narrow table keeps few columns, the sorted one among them, and a list to sort by', async () => {
  const table = await show(50, 300);
  table.columns = [...columns, { name: 'x', heading: 'X', width: 100, sort: 'x' }];
  table.sort = 'x';
  await drawn(table);
  const heads = [...table.renderRoot.querySelectorAll('thead th')];
  expect(heads.map((head) => head.textContent.trim())).toEqual(['Compare', 'Name', 'X', 'Size']);
  const sorts = heard<TableSortEvent>(table, 'tf-table-sort');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('Size');
  expect(sorts.map(({ sort }) => sort)).toEqual(['size']);
  const scroller = table.renderRoot.querySelector<HTMLElement>('.scroller')!;
  expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
  expect(await violations()).toEqual([]);
});

test('columns are chosen, ordered and sized from the keyboard', async () => {
  render(
    html`<tf-table-columns
      .columns=${columns}
      .shown=${['size', 'note']}
      .usual=${['size', 'note']}
    ></tf-table-columns>`,
    document.body,
  );
  const chooser = document.body.querySelector('tf-table-columns')!;
  const wishes = heard<TableColumnsEvent>(chooser, 'tf-table-columns');
  await page.getByRole('button', { name: 'Columns' }).click();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: 'Move Note to the left' }).click();
  await page.getByRole('checkbox', { name: 'Note' }).click();
  await page.getByRole('spinbutton', { name: 'Width of Size in pixels' }).fill('160');
  await userEvent.keyboard('{Tab}');
  await page.getByRole('button', { name: 'As it was' }).click();
  expect(wishes.map(({ shown, widths }) => [shown, widths])).toEqual([
    [['note', 'size'], {}],
    [['size'], {}],
    [['size', 'note'], { size: 160 }],
    [['size', 'note'], {}],
  ]);
});
