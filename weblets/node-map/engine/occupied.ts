import { meets, type Box } from './camera.ts';

/** Width of a field, in pixels: about as high as three lines. */
const FIELD = 48;

/** Boxes of a picture that something stands in already; asking is quick however many there are. */
export class Occupied {
  readonly #fields = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (const field of fieldsOf(box)) {
      const boxes = this.#fields.get(field);
      if (boxes) boxes.push(box);
      else this.#fields.set(field, [box]);
    }
  }

  /** Whether nothing stands in a box. */
  isFree(box: Box): boolean {
    for (const field of fieldsOf(box))
      if (this.#fields.get(field)?.some((other) => meets(box, other))) return false;
    return true;
  }
}

function* fieldsOf({ left, top, right, bottom }: Box): Generator<number> {
  const last = Math.floor(bottom / FIELD);
  for (let row = Math.floor(top / FIELD); row <= last; row++)
    for (let column = Math.floor(left / FIELD); column <= Math.floor(right / FIELD); column++)
      yield row * 65_536 + column;
}
