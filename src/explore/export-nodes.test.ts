import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, jsonOf } from './export-nodes.ts';

const text = (pieces: Iterable<string>): string => [...pieces].join('');

/** A reader of RFC 4180. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let found = field.exec(csv); found; found = field.exec(csv)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('whatever stands in a cell, a reader of CSV finds it again and no spreadsheet runs it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const columns = [
        { name: 'name, "quoted"', value: (row: number) => cells[row]! },
        { name: 'row', value: (row: number) => row },
      ];
      const read = readCsv(text(csvOf([...cells.keys()], columns)));
      expect(read[0]).toEqual(['name, "quoted"', 'row']);
      const expected = cells.map((cell, row) => [
        /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell,
        String(row),
      ]);
      expect(read.slice(1)).toEqual(expected);
    }),
  );
});

test('a formula in a farm’s name is told as text, a negative number as a number', () => {
  const columns = [
    { name: 'farm', value: () => '=HYPERLINK("http://x","y")' },
    { name: 'offset', value: () => -1 },
    { name: 'unknown', value: () => NaN },
  ];
  expect(text(csvOf([0], columns))).toBe(
    'farm,offset,unknown\r\n"\'=HYPERLINK(""http://x"",""y"")",-1,\r\n',
  );
});

test('JSON is one array of objects, and comes in pieces', () => {
  const rows = Array.from({ length: 5000 }, (_, row) => row);
  const columns = [
    { name: 'node', value: (row: number) => row + 1 },
    { name: 'distance', value: () => NaN },
  ];
  const pieces = [...jsonOf(rows, columns)];
  expect(pieces.length).toBeGreaterThan(3);
  expect(JSON.parse(text(pieces))).toEqual(rows.map((row) => ({ node: row + 1, distance: null })));
  expect(JSON.parse(text(jsonOf([], columns)))).toEqual([]);
});
