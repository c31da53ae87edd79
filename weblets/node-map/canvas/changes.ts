import type { Inventory } from '../../../src/model/inventory.ts';
import { countryColumn } from '../country-column.ts';
import { amountsOf } from '../measures.ts';
import type { Change } from './engine.ts';
import type { Label } from './labels.ts';
import type { MapHost } from './map-host.ts';
import { labelsOf } from './map-labels.ts';
import type { Palette } from './palette.ts';
import { priceRange } from './price-range.ts';

const NO_LABELS: readonly Label[] = [];

/** What an engine has to be told so that it draws what a map was given. */
export class Changes {
  #placed: Inventory | undefined;
  #tiles = 0;
  #layer: readonly unknown[] = [];
  #look: readonly unknown[] = [];
  #labels: { inventory: Inventory; locale: string; labels: Label[] } | undefined;

  /** Another engine has been told nothing yet. */
  reset(): void {
    this.#placed = undefined;
    this.#tiles = 0;
    this.#layer = [];
    this.#look = [];
  }

  /** Whether an engine knows how to draw. */
  get hasLook(): boolean {
    return this.#look.length > 0;
  }

  /** @param isFirst names and numbers can wait for the first picture: a font takes its time */
  *since(map: MapHost, palette: Palette, isFirst: boolean): Generator<Change> {
    const { inventory, measure, out, revision, outMode, detail } = map;
    const prices = map.colorBy === 'price' ? map.prices : undefined;
    const locale = map.words.locale.tag;
    const labels = inventory && !isFirst ? this.#labelsFor(inventory, map) : NO_LABELS;
    const look = [
      isFirst,
      palette,
      devicePixelRatio,
      locale,
      // Names stay where they are while time moves on: sending them takes longer than drawing.
      labels,
      inventory?.countries,
      prices,
      outMode === 'dimmed' && out !== undefined,
      prices && out,
      // Only a ramp of prices is drawn by what is left.
      prices && revision,
    ];
    if (differs(look, this.#look)) {
      this.#look = look;
      yield {
        what: 'look',
        look: {
          palette,
          locale,
          ratio: devicePixelRatio,
          ghosts: outMode === 'dimmed' && out !== undefined,
          prices: prices ? priceRange(prices, bytes(out)) : [0, 0],
          labels,
          codes: isFirst ? undefined : inventory?.countries.map(({ code }) => code),
        },
      };
    }
    const tiles = detail.near?.ready.slice(this.#tiles) ?? [];
    this.#tiles += tiles.length;
    if (tiles.length > 0) yield { what: 'tiles', tiles };
    if (!inventory) return;
    if (!hasPlacesOf(inventory, this.#placed)) {
      this.#placed = inventory;
      this.#layer = [];
      const { latitude, longitude } = inventory;
      const country = countryColumn(inventory);
      yield { what: 'places', places: { latitude, longitude, country } };
    }
    const layer = [inventory, measure, out, revision, prices];
    if (!differs(layer, this.#layer)) return;
    this.#layer = layer;
    const { length, status, flags } = inventory;
    const amounts = amountsOf(inventory, measure);
    const columns = { ...amounts, price: prices, out: bytes(out), status, flags };
    yield { what: 'layer', layer: { length, ...columns } };
  }

  #labelsFor(inventory: Inventory, { words }: MapHost): Label[] {
    const locale = words.locale.tag;
    const known = this.#labels;
    if (known && hasPlacesOf(inventory, known.inventory) && known.locale === locale)
      return known.labels;
    const labels = labelsOf(inventory, (code) => words.format.country(code));
    this.#labels = { inventory, locale, labels };
    return labels;
  }
}

const differs = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length !== b.length || a.some((part, i) => part !== b[i]);

/** Whether the nodes of one inventory are the first ones of another, each where it is there. */
const hasPlacesOf = (a: Inventory, b: Inventory | undefined): boolean =>
  b !== undefined &&
  a.length <= b.length &&
  a.latitude.buffer === b.latitude.buffer &&
  a.latitude.byteOffset === b.latitude.byteOffset &&
  a.longitude.buffer === b.longitude.buffer &&
  a.cities === b.cities;

/** Reason masks have more bits than a byte; only whether there is any matters. */
function bytes(out: ArrayLike<number> | undefined): Uint8Array | undefined {
  if (!out || out instanceof Uint8Array) return out;
  const short = new Uint8Array(out.length);
  for (let row = 0; row < out.length; row++) short[row] = out[row] === 0 ? 0 : 1;
  return short;
}
