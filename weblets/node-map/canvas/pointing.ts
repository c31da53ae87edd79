import { nodeId } from '../../../src/model/ids.ts';
import { framed, panned, zoomed, type Box } from '../engine/camera.ts';
import { spotAt } from '../engine/frame.ts';
import { TfMapHoverEvent, TfNodeSelectEvent } from '../events.ts';
import { boxOf } from './box-of.ts';
import type { MapHost } from './map-host.ts';
import { isSameSpot, spotIn, type Spot } from './spot.ts';

/** Pixels of the world's width at which nodes of one place are told apart. */
const CLOSEST = 2 ** 21;
/** A finger hits what is so many pixels beside it; the keyboard what is so far from the middle. */
const FINGER = 10;
const AIM = 90;

/** What is under the pointer or in the middle, what was opened, and what comes of it. */
export class Pointing {
  #hovered: Spot | undefined;
  #pinned: Spot | undefined;
  #byKeys = false;
  #said = '';
  #toOpen = -1;

  /** @param describe a spot in one line, for those who hear it */
  constructor(
    private readonly map: MapHost,
    private readonly describe: (spot: Spot) => Promise<string>,
  ) {}

  get hovered(): Spot | undefined {
    return this.#hovered;
  }

  /** What was opened: its card stays, with what can be done. */
  get pinned(): Spot | undefined {
    return this.#pinned;
  }

  /** Whether the middle of the map is what is meant, as it is with the keyboard. */
  get byKeys(): boolean {
    return this.#byKeys;
  }

  /** What was said last. */
  get said(): string {
    return this.#said;
  }

  /** Nothing is pointed at; what was opened stays. */
  leave(): void {
    this.#hover(undefined);
  }

  forget(): void {
    this.leave();
    this.pin(undefined);
  }

  pin(spot: Spot | undefined): void {
    this.#pinned = spot;
    this.map.requestUpdate();
  }

  /** The keyboard begins or ends. */
  useKeys(isUsed: boolean): void {
    this.#byKeys = isUsed;
    this.map.requestUpdate();
  }

  point(x: number, y: number): void {
    if (this.#byKeys) this.useKeys(false);
    this.#hover(this.#at(x, y));
  }

  tap(x: number, y: number, twice: boolean): void {
    const spot = this.#at(x, y, FINGER);
    if (spot) this.act(spot);
    else if (twice) this.map.sight.move((camera) => zoomed(camera, 2, x, y), true);
    else this.pin(undefined);
  }

  /** With the keyboard the middle of the map is what is meant. */
  aim(): void {
    const { camera } = this.map.sight;
    if (!camera || !this.map.frame) return;
    const spot = this.#at(camera.width / 2, camera.height / 2, AIM);
    this.#hover(spot);
    if (spot) void this.describe(spot).then((words) => this.#say(words));
    else this.#say(this.map.words.t('map.noneHere'));
  }

  /** Opens a spot: a node is shown with what can be done, a cluster is gone into. */
  act(spot: Spot): void {
    this.pin(spot);
    if (spot.row >= 0) {
      if (!this.map.choosable) this.choose(spot.row);
    } else this.into(spot)?.();
  }

  choose(row: number): void {
    const { inventory, choosable, words } = this.map;
    if (!inventory) return;
    this.map.selected = row;
    const id = inventory.nodeId[row]!;
    this.#say(words.t(choosable ? 'map.chosen' : 'map.node', { node: String(id) }));
    this.map.dispatchEvent(new TfNodeSelectEvent(nodeId(id)));
  }

  /** Shows the card of a node as soon as it is in the picture. */
  open(row: number): void {
    this.#toOpen = row;
    this.map.sight.redraw();
  }

  /** A picture at rest was drawn. */
  settled(): void {
    const { order } = this.map;
    const at = this.#toOpen >= 0 && order ? order.indexOf(this.#toOpen) : -1;
    if (order && at >= 0) this.pin({ rows: order.subarray(at, at + 1), row: this.#toOpen });
    this.#toOpen = -1;
    if (this.#byKeys) this.aim();
  }

  /** The way into a cluster; undefined where there is none. */
  into(spot: Spot): (() => void) | undefined {
    const { inventory, sight } = this.map;
    const box = inventory && spot.rows.length > 1 ? boxOf(inventory, spot.rows) : undefined;
    if (!box || !sight.camera) return undefined;
    const isNearer = framed(sight.camera, box, CLOSEST).scale > sight.camera.scale * 1.05;
    return isNearer ? () => this.#goInto(box) : undefined;
  }

  #goInto(box: Box): void {
    this.forget();
    this.map.sight.move((camera) => {
      const there = framed(camera, box, CLOSEST);
      // Never out, and never so far that one does not know where one came from.
      const scale = Math.min(there.scale, camera.scale * 12);
      return { ...there, scale: Math.max(scale, camera.scale * 1.5) };
    }, true);
  }

  /** Moves what a card speaks of out from under it. */
  uncover(covered: number): void {
    if (covered > 0) this.map.sight.move((camera) => panned(camera, 0, covered), true);
  }

  #at(x: number, y: number, slack?: number): Spot | undefined {
    const { frame, order } = this.map;
    return frame && spotIn(frame, order, spotAt(frame, x, y, slack));
  }

  #hover(spot: Spot | undefined): void {
    if (isSameSpot(spot, this.#hovered)) return;
    this.#hovered = spot;
    this.map.requestUpdate();
    this.map.dispatchEvent(new TfMapHoverEvent(spot?.rows ?? new Uint32Array()));
  }

  #say(words: string): void {
    this.#said = words;
    this.map.requestUpdate();
  }
}
