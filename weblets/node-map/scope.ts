import type { Inventory } from '../../src/model/inventory.ts';
import { unplacedRows } from './unplaced-rows.ts';
import { countKinds, outOf, type Filters, type Kind } from './filters.ts';

/** Everything that is asked of the nodes for one picture. */
export interface Asked {
  readonly inventory: Inventory;
  readonly filters: Filters;
  /** Others' say, by row: what is not 0 stays out. */
  readonly more: ArrayLike<number> | undefined;
}

const NONE: ReadonlySet<Kind> = new Set();

/** Which nodes are shown, and of what there is, worked out anew only when what is asked has changed. */
export class Scope {
  readonly #out = remember(({ inventory, filters, more }) => outOf(inventory, filters, more));
  readonly #around = remember(({ inventory, filters }) =>
    outOf(inventory, { ...filters, hidden: NONE }),
  );
  readonly #counts = remember((asked) => countKinds(asked.inventory, this.#around(asked)));

  /** By row other than 0: left out; undefined when nothing is. */
  out(asked: Asked): Uint8Array | undefined {
    return this.#out(asked);
  }

  /** How many there are of each kind where one looks: shown or hidden. */
  counts(asked: Asked): Readonly<Record<Kind, number>> {
    return this.#counts({ ...asked, more: undefined });
  }

  /** How many of those where one looks have no place on earth. */
  unplaced(asked: Asked): number {
    const out = this.#around({ ...asked, more: undefined });
    return unplacedRows(asked.inventory).filter((row) => !out?.[row]).length;
  }

  /** Rows of the country, farm or region that is asked for; undefined for the world. */
  rows(asked: Asked): readonly number[] | undefined {
    const out = this.#around({ ...asked, more: undefined });
    if (!out) return undefined;
    const rows: number[] = [];
    for (let row = 0; row < out.length; row++) if (out[row] === 0) rows.push(row);
    return rows;
  }
}

/** The last answer, as long as the question is the same. */
function remember<T>(make: (asked: Asked) => T): (asked: Asked) => T {
  let before: readonly unknown[] | undefined;
  let answer: T;
  return (asked) => {
    const { hidden, country, farm, isInRegion } = asked.filters;
    const parts = [asked.inventory, asked.more, [...hidden].join(), country, farm, isInRegion];
    if (before?.every((part, i) => part === parts[i])) return answer;
    answer = make(asked);
    before = parts;
    return answer;
  };
}
