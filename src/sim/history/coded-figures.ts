import { codesFor, type CodedColumn } from '../../model/coded-column.ts';

/**
 * A coded column whose figures change one by one. Published columns stay as they were: their codes
 * are copies, and a figure that has a code keeps it.
 */
export class CodedFigures {
  #codes: CodedColumn['codes'];
  /** Figures by code; only ever appended to, so that published columns may share it. */
  #values: Float64Array;
  #known: number;
  readonly #codeOf = new Map<number, number>();
  #published: CodedColumn | undefined;

  constructor({ codes, values }: CodedColumn) {
    this.#codes = codes.slice();
    this.#values = new Float64Array(values.length + 1024);
    this.#values.set(values);
    this.#known = values.length;
    for (let code = 0; code < values.length; code++) this.#codeOf.set(values[code]!, code);
  }

  /** Adds to the figure of a row. */
  add(row: number, amount: number): void {
    if (amount === 0) return;
    // The code comes first: it may widen the codes.
    const code = this.#code(this.#values[this.#codes[row]!]! + amount);
    this.#codes[row] = code;
    this.#published = undefined;
  }

  /** The figures of the first rows, as a column that does not change any more. */
  publish(rows: number): CodedColumn {
    if (this.#published?.codes.length === rows) return this.#published;
    return (this.#published = {
      codes: this.#codes.slice(0, rows),
      values: this.#values.subarray(0, this.#known),
    });
  }

  #code(figure: number): number {
    const known = this.#codeOf.get(figure);
    if (known !== undefined) return known;
    if (this.#known === this.#values.length) {
      const longer = new Float64Array(2 * this.#known);
      longer.set(this.#values);
      this.#values = longer;
    }
    const code = this.#known++;
    const Codes = codesFor(this.#known);
    if (Codes.BYTES_PER_ELEMENT > this.#codes.BYTES_PER_ELEMENT)
      this.#codes = new Codes(this.#codes);
    this.#values[code] = figure;
    this.#codeOf.set(figure, code);
    return code;
  }
}
