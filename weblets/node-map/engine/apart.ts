/** Circles on the flat world, in its unit; a circle without a radius is not there. */
export interface Circles {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
}

/** Two that may come to lie on one another, and how near their middles may be. */
interface Pairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly length: number;
}

/** Looked at beyond their edges, because others push them about. */
const REACH = 2.5;
const MOST_PAIRS = 40_000;
/** Turns that set a usual crowd apart. */
const TURNS = 64;
/** Small ones between large ones may need more, which then follow. */
const MORE_TURNS = 200;
/** A great crowd has fewer turns, at least so many: all of it has to be done within a frame. */
const LEAST_TURNS = 6;
const MOST_PUSHES = 200_000;
/** Circles that overlap by less touch. */
const TOUCHING = 1e-3;
/** For this share of the turns circles grow, and are drawn home by that share of their way. */
const GROWING = 0.7;
const HOMEWARD = 0.08;

/**
 * Moves circles apart until none lies on another, each as little as possible and small ones rather
 * than large ones: Dorling's cartogram. The same circles always come to stand in the same places.
 */
export function apart({ x, y, radius }: Circles): Pick<Circles, 'x' | 'y'> {
  const pairs = pairsOf(x, y, radius);
  const to = { x: x.slice(), y: y.slice() };
  if (pairs.length === 0) return to;
  const affordable = Math.floor(MOST_PUSHES / pairs.length);
  const turns = Math.min(TURNS, Math.max(LEAST_TURNS, affordable));
  for (let turn = 1; turn <= turns; turn++) {
    // They grow where they stand, so that neighbours stay on the side they are on.
    const grown = Math.min(1, turn / turns / GROWING);
    const home = turn / turns < GROWING ? HOMEWARD : 0;
    for (let i = 0; i < x.length; i++) {
      to.x[i]! += (x[i]! - to.x[i]!) * home;
      to.y[i]! += (y[i]! - to.y[i]!) * home;
    }
    push(pairs, to, radius, grown);
  }
  const more = Math.min(MORE_TURNS, affordable - turns);
  for (let turn = 0; turn < more && push(pairs, to, radius, 1); turn++);
  return to;
}

/** Pushes each pair once; true when some of them lay on one another. */
function push(
  pairs: Pairs,
  { x, y }: Pick<Circles, 'x' | 'y'>,
  radius: Float32Array,
  grown: number,
): boolean {
  let pushed = false;
  for (let pair = 0; pair < pairs.length; pair++) {
    const a = pairs.first[pair]!;
    const b = pairs.second[pair]!;
    const room = (radius[a]! + radius[b]!) * grown;
    let right = x[b]! - x[a]!;
    let down = y[b]! - y[a]!;
    let away = Math.sqrt(right * right + down * down);
    if (away >= room) continue;
    const overlap = room - away;
    pushed ||= overlap > room * TOUCHING;
    if (away < room * 1e-3) {
      // In one place there is no way apart: each pair takes one of its own.
      right = Math.cos(a + 7 * b);
      down = Math.sin(a + 7 * b);
      away = 1;
    }
    const heavyA = radius[a]! * radius[a]!;
    const heavyB = radius[b]! * radius[b]!;
    const share = overlap / (heavyA + heavyB) / away;
    const shareA = share * heavyB;
    const shareB = share * heavyA;
    x[a]! -= right * shareA;
    y[a]! -= down * shareA;
    x[b]! += right * shareB;
    y[b]! += down * shareB;
  }
  return pushed;
}

/** Neighbours, found along x. */
function pairsOf(x: Float32Array, y: Float32Array, radius: Float32Array): Pairs {
  const first: number[] = [];
  const second: number[] = [];
  const there = Array.from(x.keys()).filter((i) => radius[i]! > 0);
  const order = there.sort((a, b) => x[a]! - x[b]! || a - b);
  const largest = radius.reduce((most, one) => Math.max(most, one), 0);
  for (let at = 0; at < order.length && first.length < MOST_PAIRS; at++) {
    const a = order[at]!;
    for (let next = at + 1; next < order.length; next++) {
      const b = order[next]!;
      const right = x[b]! - x[a]!;
      if (right > REACH * (radius[a]! + largest)) break;
      const reach = REACH * (radius[a]! + radius[b]!);
      if (right * right + (y[b]! - y[a]!) ** 2 > reach * reach) continue;
      first.push(a);
      second.push(b);
    }
  }
  return { first: Uint32Array.from(first), second: Uint32Array.from(second), length: first.length };
}
