import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, withFigures } from './whole-columns.ts';
import { encode, figureAt, type CodedColumn } from './coded-column.ts';

/** Of a few makes, as capacities are, and whatever else a double can be. */
const makes = fc.constantFrom(0, 8, 2 ** 34, 2 ** 40 + 4096, Number.MAX_SAFE_INTEGER);
const figures = fc.array(fc.oneof({ weight: 4, arbitrary: makes }, fc.double()));
const changes = fc.array(fc.tuple(fc.nat(1000), fc.oneof(makes, fc.double())));

const bytesOf = ({ codes }: CodedColumn): number => codes.BYTES_PER_ELEMENT;
/** 0, 1, 2 and so on, `each` of them twice. */
const twice = (different: number) => Array.from({ length: 2 * different }, (_, i) => i % different);

describe('a coded column', () => {
  test('gives every figure back to the bit', () => {
    fc.assert(
      fc.property(figures, (plain) => {
        const column = encode(plain);
        expect(decode(column)).toEqual(Float64Array.from(plain));
        plain.forEach((figure, row) => expect(figureAt(column, row)).toBe(figure));
        expect(figureAt(column, plain.length)).toBeNaN();
      }),
    );
  });

  test('keeps each figure once', () => {
    fc.assert(
      fc.property(figures, (plain) => {
        const { values } = encode(plain);
        const different = plain.filter((one, i) => plain.findIndex((o) => Object.is(o, one)) === i);
        expect([...values]).toEqual(different);
      }),
    );
  });

  test.each([
    [1, 1],
    [256, 1],
    [257, 2],
    [65_536, 2],
    [65_537, 4],
  ])('of %i different figures has codes of %i bytes', (different, bytes) => {
    const plain = twice(different);
    const column = encode(plain);
    expect(bytesOf(column)).toBe(bytes);
    expect(decode(column)).toEqual(Float64Array.from(plain));
  });

  test('takes other figures in some rows and leaves the rest and itself alone', () => {
    fc.assert(
      fc.property(
        figures.filter(({ length }) => length > 0),
        changes,
        (plain, wanted) => {
          const moved = new Map(wanted.map(([row, figure]) => [row % plain.length, figure]));
          const column = encode(plain);
          const after = withFigures(column, moved);
          expect(decode(after)).toEqual(
            Float64Array.from(plain, (figure, row) => moved.get(row) ?? figure),
          );
          expect(decode(column)).toEqual(Float64Array.from(plain));
          const isMoved = [...moved].some(([row, figure]) => !Object.is(plain[row], figure));
          expect(after === column).toBe(!isMoved);
        },
      ),
    );
  });

  test.each([256, 65_536])('gets wider codes when %i figures become more', (different) => {
    const column = encode(twice(different));
    const after = withFigures(column, [[1, -7]]);
    expect(bytesOf(after)).toBe(2 * bytesOf(column));
    expect([0, 1, 2, different].map((row) => figureAt(after, row))).toEqual([0, -7, 2, 0]);
  });

  test('is the same after it was cloned into a worker or a database', () => {
    const column = encode([16, 32, 16]);
    expect(decode(structuredClone(column))).toEqual(Float64Array.of(16, 32, 16));
  });
});
