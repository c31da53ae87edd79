import type { TfCapacityMap } from './canvas/tf-capacity-map.ts';
import { WORLD_VIEW, type MapView } from './engine/camera.ts';

/** What the attributes of a map say about where to look. */
export interface Wanted {
  /** "latitude,longitude", or ''. */
  readonly center: string;
  readonly zoom: number;
}

export function viewOfAttributes({ center, zoom }: Wanted): MapView {
  const [latitude = NaN, longitude = NaN] = center.split(',').map(Number);
  const isPlace = center !== '' && Number.isFinite(latitude) && Number.isFinite(longitude);
  return { ...WORLD_VIEW, ...(isPlace && { latitude, longitude }), zoom };
}

/** Moves a map where its attributes say, or to the region that is asked for; once for each wish. */
export class WantedView {
  #view = '';
  #region = '';

  /** The map was moved: attributes that say the same again are no wish to go back. */
  moved({ center, zoom }: Wanted): void {
    this.#view = `${center} ${zoom}`;
  }

  follow(map: TfCapacityMap, wanted: Wanted): void {
    const { center, zoom } = wanted;
    const key = `${center} ${zoom}`;
    if (key === this.#view) return;
    this.#view = key;
    if (center || zoom > 0) map.view = viewOfAttributes(wanted);
  }

  /**
   * Brings a country, farm or region that was gone into to fill the map.
   *
   * @param region names it; '' is the world
   * @param closest as `showRows` takes it
   * @param rows of its nodes; undefined for all
   */
  frame(
    map: TfCapacityMap,
    { center, zoom }: Wanted,
    region: string,
    closest: number | undefined,
    rows: () => Iterable<number> | undefined,
  ): void {
    const before = this.#region;
    if (region === before) return;
    this.#region = region;
    if (!region) map.view = WORLD_VIEW;
    // An address that says where to look has the say.
    else if (before || !(center || zoom > 0)) map.showRows(rows() ?? [], closest);
  }
}
