import type { Random } from './random.ts';

const DAY = 86_400;

/** Seconds over which uptime is measured: 90 days, or the life of a younger node. */
export function uptimeWindow(at: number, createdAt: number): number {
  return Math.min(90 * DAY, at - createdAt);
}

/** Seconds a node was down within its window, from its share of uptime in 1/1000. */
export function downtime(window: number, uptimePermille: number): number {
  return Math.floor(((1000 - uptimePermille) * window) / 1000);
}

/** Share of uptime in 1/1000 of a window of which so many seconds were lost; any loss shows. */
export const permilleUp = (lost: number, window: number): number =>
  window > 0 ? Math.max(0, 1000 - Math.ceil((1000 * lost) / window)) : 1000;

/** Parts of 1000 nodes that run for less than so many days (protocol H.1 and H.5). */
const RUNNING: readonly (readonly [permille: number, days: number])[] = [
  [0, 0],
  [120, 7],
  [300, 30],
  [560, 91],
  [780, 182],
  [910, 273],
  [950, 365],
  [1001, 620],
];

/** Seconds since the last boot of a node that is up: median about ten weeks. */
export function drawRunning(random: Random): number {
  const draw = random.below(1000);
  let i = 1;
  while (RUNNING[i]![0] <= draw) i++;
  const [low, from] = RUNNING[i - 1]!;
  const [high, to] = RUNNING[i]!;
  const days = (to - from) * DAY;
  return from * DAY + Math.floor((days * (draw - low)) / (high - low)) + 600 + random.below(DAY);
}

/** Downtime of a node that runs, in 1/1000 of its window: mostly little, with a tail. */
export function drawDowntime(random: Random): number {
  const draw = random.below(1000);
  if (draw < 600) return random.between(1, 4);
  if (draw < 880) return random.between(4, 18);
  return draw < 970 ? random.between(18, 80) : random.between(80, 260);
}
