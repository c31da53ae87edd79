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
  #region: string | undefined;
  /** Attributes have said where to look since a region was last asked for. */
  #isTold = false;

  /** The map was moved: attributes that say the same again are no wish to go back. */
  moved({ center, zoom }: Wanted): void {
    this.#view = `${center} ${zoom}`;
  }

  follow(map: TfCapacityMap, wanted: Wanted): void {
    const { center, zoom } = wanted;
    const key = `${center} ${zoom}`;
    if (key === this.#view) return;
    this.#view = key;
    if (!center && zoom === 0) return;
    map.view = viewOfAttributes(wanted);
    this.#isTold = true;
  }

  /**
   * Brings a country, farm or region that was gone into to fill the map, where attributes do not say
   * at the same time what to look at. To be called whenever the nodes are there, after `follow`.
   *
   * @param region names it; '' is the world
   * @param closest as `showRows` takes it
   * @param rows of its nodes; undefined for all
   */
  frame(
    map: TfCapacityMap,
    region: string,
    closest: number | undefined,
    rows: () => Iterable<number> | undefined,
  ): void {
    const isTold = this.#isTold;
    this.#isTold = false;
    if (region === this.#region) return;
    this.#region = region;
    if (isTold) return;
    if (region) map.showRows(rows() ?? [], closest);
    else map.showWorld();
  }
}
