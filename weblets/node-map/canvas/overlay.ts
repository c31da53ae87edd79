import type { Camera } from '../engine/camera.ts';
import { scaleBar } from '../engine/distance.ts';
import type { Frame } from '../engine/frame.ts';
import type { MapHost } from './map-host.ts';
import type { Pointing } from './pointing.ts';
import { circleOf, type Circle, type Spot } from './spot.ts';

/** Air between a circle and the ring around it; pixels. */
const AIR = 4;
/** Of the bar with the scale; pixels. */
const LONGEST = 110;

/** What lies over the canvas and moves with it: a ring around what is pointed at and what is chosen, and the card. */
export class Overlay {
  /** The chosen row as a piece of the order: found once, for that may be long. */
  #chosen: { row: number; order: Uint32Array | undefined; rows: Uint32Array } | undefined;
  /** What the bar with the scale was drawn for. */
  #scaled: Camera | undefined;
  #locale = '';
  #said = '';
  #wide = 0;
  /** What a card was moved away from last. */
  #uncovered: Spot | undefined;

  constructor(
    private readonly map: MapHost,
    private readonly pointing: Pointing,
  ) {}

  /**
   * Puts everything where its spot is now.
   *
   * @param hasScale numbers take their time: the first picture does without
   */
  place(root: ParentNode, hasScale: boolean): void {
    const { frame, selected } = this.map;
    const { camera } = this.map.sight;
    if (camera && hasScale) this.#placeScale(root.querySelector('.scale'), camera);
    if (!camera || !frame) return;
    const { hovered, pinned } = this.pointing;
    const spot = pinned ?? hovered;
    const at = spot && circleOf(frame, spot.rows);
    const card = root.querySelector<HTMLElement>('.card');
    if (card && at) this.#uncover(placeCard(card, camera, at));
    const ring = (name: string) => root.querySelector<HTMLElement>(`.ring.${name}`);
    placeRing(ring('hover'), hovered && circleOf(frame, hovered.rows));
    placeRing(ring('chosen'), selected >= 0 ? this.#chosenAt(frame) : undefined);
  }

  /** The bar that shows a distance in the middle of the picture. */
  #placeScale(bar: HTMLElement | null, camera: Camera): void {
    const { t, format, locale } = this.map.words;
    if (!bar || (camera === this.#scaled && locale.tag === this.#locale)) return;
    [this.#scaled, this.#locale] = [camera, locale.tag];
    const { pixels, kilometres, isRough } = scaleBar(camera, LONGEST);
    // Most frames of a movement change neither, and each change costs a layout.
    const said = `${locale.tag} ${kilometres} ${isRough}`;
    if (said !== this.#said) {
      this.#said = said;
      bar.textContent =
        (isRough ? '≈ ' : '') + t('map.kilometres', { n: format.number(kilometres) });
    }
    const wide = Math.round(pixels);
    if (wide === this.#wide) return;
    this.#wide = wide;
    bar.style.setProperty('--_bar', `${wide}px`);
  }

  /** Moves what a card speaks of out from under it, once for each card that is pinned. */
  #uncover(covered: number): void {
    const { pinned } = this.pointing;
    if (!pinned || pinned === this.#uncovered) return;
    this.#uncovered = pinned;
    this.pointing.uncover(covered);
  }

  #chosenAt(frame: Frame): Circle | undefined {
    const { order, selected } = this.map;
    if (this.#chosen?.row !== selected || this.#chosen.order !== order) {
      const at = order?.indexOf(selected) ?? -1;
      const rows = order && at >= 0 ? order.subarray(at, at + 1) : new Uint32Array();
      this.#chosen = { row: selected, order, rows };
    }
    return circleOf(frame, this.#chosen.rows);
  }
}

/** Puts a ring around a circle, or away. */
function placeRing(ring: HTMLElement | null, at: Circle | undefined): void {
  ring?.toggleAttribute('hidden', !at);
  if (!ring || !at) return;
  const radius = at[2] + AIR;
  ring.style.setProperty('inline-size', `${2 * radius}px`);
  ring.style.setProperty('block-size', `${2 * radius}px`);
  ring.style.setProperty('transform', `translate(${at[0] - radius}px, ${at[1] - radius}px)`);
}

/**
 * Puts a card beside its circle, on the side where there is room; else below it.
 *
 * @returns by how many pixels the card covers its circle
 */
function placeCard(card: HTMLElement, { width, height }: Camera, [x, y, radius]: Circle): number {
  const { offsetWidth, offsetHeight } = card;
  const gap = radius + 12;
  const right = x + gap + offsetWidth < width - 8;
  const isBeside = right || x - gap - offsetWidth > 8;
  const left = right ? x + gap : isBeside ? x - gap - offsetWidth : (width - offsetWidth) / 2;
  const wanted = isBeside ? y - offsetHeight / 2 : y + gap;
  const top = Math.max(8, Math.min(height - offsetHeight - 8, wanted));
  card.style.setProperty('transform', `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
  return isBeside ? 0 : Math.max(0, wanted - top);
}
