/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Divides a rectangle into one for each value, areas in proportion, as square as rows of them can be
 * (Bruls, Huizing and van Wijk, "Squarified treemaps"). Values ≥ 0, largest first for the best look;
 * nothing gets an empty box at the end.
 */
export function treemap(values: readonly number[], box: Box): readonly Box[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const scale = total > 0 ? (box.width * box.height) / total : 0;
  const boxes: Box[] = [];
  let rest = box;
  let start = 0;
  while (start < values.length) {
    const side = Math.min(rest.width, rest.height);
    let end = start + 1;
    let sum = values[start]! * scale;
    let worst = ratio(values, start, end, sum, side, scale);
    while (end < values.length) {
      const nextSum = sum + values[end]! * scale;
      const next = ratio(values, start, end + 1, nextSum, side, scale);
      if (next > worst) break;
      [sum, worst] = [nextSum, next];
      end++;
    }
    rest = layRow(values, start, end, sum, rest, scale, boxes);
    start = end;
  }
  return boxes;
}

/** How far the worst box of a row is from a square. */
function ratio(
  values: readonly number[],
  from: number,
  to: number,
  sum: number,
  side: number,
  scale: number,
): number {
  let worst = 0;
  for (let i = from; i < to; i++) {
    const area = values[i]! * scale;
    const worse = Math.max((side * side * area) / (sum * sum), (sum * sum) / (side * side * area));
    worst = Math.max(worst, Number.isNaN(worse) ? Infinity : worse);
  }
  return worst;
}

/** Lays values along the shorter side; returns what is left of the rectangle. */
function layRow(
  values: readonly number[],
  from: number,
  to: number,
  sum: number,
  { x, y, width, height }: Box,
  scale: number,
  boxes: Box[],
): Box {
  const isTall = width >= height;
  const side = isTall ? height : width;
  const depth = side > 0 ? Math.min(sum / side, isTall ? width : height) : 0;
  let at = 0;
  for (let i = from; i < to; i++) {
    const length = sum > 0 ? (values[i]! * scale * side) / sum : 0;
    boxes.push(
      isTall
        ? { x, y: y + at, width: depth, height: length }
        : { x: x + at, y, width: length, height: depth },
    );
    at += length;
  }
  return isTall
    ? { x: x + depth, y, width: width - depth, height }
    : { x, y: y + depth, width, height: height - depth };
}
