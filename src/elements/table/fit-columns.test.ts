import { expect, test } from 'vitest';
import { fitColumns } from './fit-columns.ts';

const column = (width: number, need: number, isChosen = false) => ({ width, need, isChosen });

test('columns keep their widths while nothing in them is cut', () => {
  expect(fitColumns([column(100, 80), column(200, 60)], 900)).toEqual([100, 200]);
});

test('what is cut takes what is left of the room first', () => {
  expect(fitColumns([column(100, 180), column(200, 60)], 400)).toEqual([180, 200]);
});

test('then it takes from columns that need less, which keep what they need', () => {
  expect(fitColumns([column(100, 180), column(200, 60)], 300)).toEqual([180, 120]);
  expect(fitColumns([column(100, 300), column(200, 60)], 300)).toEqual([240, 60]);
});

test('several that are cut share in proportion to what they lack', () => {
  expect(fitColumns([column(100, 160), column(100, 120), column(100, 60)], 300)).toEqual([
    130, 110, 60,
  ]);
});

test('a width that a person chose stays, whether its cells are cut or not', () => {
  expect(fitColumns([column(50, 180, true), column(100, 140), column(300, 60, true)], 450)).toEqual(
    [50, 100, 300],
  );
});

test('the sum of the widths is never less than it was', () => {
  const fitted = fitColumns([column(120, 400), column(90, 30), column(90, 50)], 200);
  expect(fitted.reduce((sum, width) => sum + width)).toBe(300);
});
