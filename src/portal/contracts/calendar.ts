/** Milliseconds since 1970. */
type Instant = number;

/** Where days begin, in the reader's time zone: the last edge is behind `to`. */
export const dayEdges = (from: Instant, to: Instant): readonly Instant[] =>
  edges(from, to, (year, month, day, step) => new Date(year, month, day + step));

/** Where months begin, in the reader's time zone: the last edge is behind `to`. */
export const monthEdges = (from: Instant, to: Instant): readonly Instant[] =>
  edges(from, to, (year, month, _, step) => new Date(year, month + step, 1));

function edges(
  from: Instant,
  to: Instant,
  at: (year: number, month: number, day: number, step: number) => Date,
): readonly Instant[] {
  const start = new Date(from);
  const found: Instant[] = [];
  for (let step = 0; ; step++) {
    const edge = at(start.getFullYear(), start.getMonth(), start.getDate(), step).getTime();
    found.push(edge);
    if (edge > to) return found;
  }
}
