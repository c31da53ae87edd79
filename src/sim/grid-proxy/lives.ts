import type { Inventory } from '../../model/inventory.ts';
import { DOWN, STANDBY } from '../../model/inventory.ts';
import { pause } from '../pause.ts';
import type { FaultRecord } from '../runtime/state.ts';
import type { PowerSpan } from '../world/faults.ts';
import { answeringSpans, concerns } from '../world/faults.ts';
import type { Genesis } from '../world/genesis.ts';
import { recentOutages } from '../world/history.ts';
import { permilleUp, uptimeWindow } from '../world/uptime.ts';
import { lastWake } from './last-wake.ts';
import { REPORT_MS, reportBefore } from './report-times.ts';

/** State, last boot and share of uptime of every node. */
export type Lives = Pick<Inventory, 'status' | 'bootedAt' | 'uptimePermille'>;

/** What the seed alone made of all nodes by an instant, before faults are counted in. */
export interface Aged {
  readonly genesis: Genesis;
  /** Seconds since 1970 for which the columns hold; see `toldAt`. */
  readonly told: number;
  readonly lives: Lives;
}

/** A node counts as up for two reports after the last one (protocol F.3). */
const SILENCE_MS = 2 * REPORT_MS;
/** Rows between two pauses: some milliseconds of work. */
const SLICE = 16_384;

/**
 * Seconds that a node was gone for within the window that ends at `told`, which is not before
 * genesis: what the seed says of the time before it. Who was down at genesis stayed so.
 */
export function lostTo(genesis: Genesis, row: number, told: number): number {
  const { at, inventory } = genesis;
  const since = told - uptimeWindow(told, inventory.createdAt[row]!);
  let lost = inventory.status[row] === DOWN ? told - Math.max(at, since) : 0;
  recentOutages(genesis, row, (from, to) => {
    if (to > since) lost += to - Math.max(from, since);
  });
  return lost;
}

/** Nodes as they were at genesis. */
export const genesisLives = (genesis: Genesis): Aged => ({
  genesis,
  told: genesis.at,
  lives: genesis.inventory,
});

/**
 * Boots and uptime of all nodes at `told`, from the seed alone: outages leave the window of 90 days,
 * those in standby are woken once a day. Nothing of it is kept; a page stays usable meanwhile.
 */
export async function agedLives(genesis: Genesis, told: number): Promise<Aged> {
  const { inventory, at } = genesis;
  if (told <= at) return genesisLives(genesis);
  const { length, status } = inventory;
  const bootedAt = inventory.bootedAt.slice();
  const uptimePermille = new Uint16Array(length);
  const lives = { status, bootedAt, uptimePermille };
  for (let row = 0; row < length; row += SLICE) {
    if (row > 0) await pause();
    age(genesis, told, lives, row, Math.min(length, row + SLICE));
  }
  return { genesis, told, lives };
}

/** The same without a pause, for the few who look at boots and uptime of another time. */
export function agedLivesNow(genesis: Genesis, told: number): Aged {
  const { inventory, at } = genesis;
  if (told <= at) return genesisLives(genesis);
  const { length, status } = inventory;
  const bootedAt = inventory.bootedAt.slice();
  const lives = { status, bootedAt, uptimePermille: new Uint16Array(length) };
  age(genesis, told, lives, 0, length);
  return { genesis, told, lives };
}

/** Fills in boots and uptime of some rows. */
function age(genesis: Genesis, told: number, lives: Lives, from: number, to: number): void {
  const { status, bootedAt, uptimePermille } = lives;
  const { createdAt } = genesis.inventory;
  for (let row = from; row < to; row++) {
    if (status[row] === STANDBY) bootedAt[row] = lastWake(bootedAt[row]!, told);
    const window = uptimeWindow(told, createdAt[row]!);
    uptimePermille[row] = permilleUp(lostTo(genesis, row, told), window);
  }
}

/** Remembers what was asked for last: it stays true until the next hour. */
export class Ages {
  #told = NaN;
  #genesis: Genesis | undefined;
  #last: Promise<Aged> | undefined;

  at(genesis: Genesis, told: number): Promise<Aged> {
    if (!this.#last || this.#genesis !== genesis || this.#told !== told)
      [this.#genesis, this.#told, this.#last] = [genesis, told, agedLives(genesis, told)];
    return this.#last;
  }
}

/** The same with power faults counted in, at `at` (milliseconds since 1970). */
export function livesAt(
  { genesis, told, lives }: Aged,
  faults: readonly FaultRecord[],
  at: number,
): Lives {
  const cuts = powerCuts(faults);
  if (cuts.length === 0) return lives;
  const { inventory, key } = genesis;
  const status = statusAt(genesis, faults, at);
  const bootedAt = lives.bootedAt.slice();
  const uptimePermille = lives.uptimePermille.slice();
  for (let row = 0; row < inventory.length; row++) {
    if (lives.status[row] === DOWN) continue;
    if (!cuts.some(({ fault }) => concerns(fault.target, inventory, row))) continue;
    const spans = answeringSpans(cuts, inventory, row, key, 0);
    const last = spans.findLast(({ from }) => from <= at);
    bootedAt[row] = bootedBy(genesis, row, last, Math.min(at, told * 1000));
    const window = uptimeWindow(told, inventory.createdAt[row]!);
    const silent = silentFor(spans, (told - window) * 1000, told * 1000) / 1000;
    uptimePermille[row] = permilleUp(lostTo(genesis, row, told) + silent, window);
  }
  return { status, bootedAt, uptimePermille };
}

const powerCuts = (faults: readonly FaultRecord[]): readonly FaultRecord[] =>
  faults.filter(({ fault }) => fault.fault === 'power');

/** State of every node at `at` (milliseconds since 1970, not before genesis), with power faults counted in. */
export function statusAt(
  { inventory, key }: Genesis,
  faults: readonly FaultRecord[],
  at: number,
): Uint8Array {
  const cuts = powerCuts(faults);
  if (cuts.length === 0) return inventory.status;
  const status = inventory.status.slice();
  for (let row = 0; row < inventory.length; row++) {
    if (status[row] === DOWN) continue;
    if (!cuts.some(({ fault }) => concerns(fault.target, inventory, row))) continue;
    const spans = answeringSpans(cuts, inventory, row, key, 0);
    const last = spans.findLast(({ from }) => from <= at);
    if (last && at >= fallsSilent(key, row, last.until)) status[row] = DOWN;
  }
  return status;
}

/** When a node that lost power at `lost` stops counting as up: 80 minutes after its last report. */
const fallsSilent = (seedKey: number, row: number, lost: number): number =>
  reportBefore(seedKey, row, lost) + SILENCE_MS;

/** Seconds since 1970 of the last boot in a span of power; one in standby is woken as of `at`. */
function bootedBy(
  { inventory }: Genesis,
  row: number,
  span: PowerSpan | undefined,
  at: number,
): number {
  const first = inventory.bootedAt[row]!;
  const powered = Math.floor((span?.from ?? 0) / 1000);
  if (inventory.status[row] !== STANDBY) return Math.max(first, powered);
  const last = Math.floor(Math.min(at, (span?.until ?? at) - 1) / 1000);
  return Math.max(first, powered, lastWake(first, last));
}

/** Milliseconds without an answer between `since` and `at`. */
function silentFor(spans: readonly PowerSpan[], since: number, at: number): number {
  let silent = 0;
  for (const [i, { until }] of spans.entries()) {
    const back = Math.min(at, spans[i + 1]?.from ?? at);
    silent += Math.max(0, back - Math.max(since, until));
  }
  return silent;
}
