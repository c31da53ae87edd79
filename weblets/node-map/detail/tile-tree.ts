import type { Box } from '../engine/camera.ts';

/** A square of the flat world that is drawn as one. */
export interface Tile extends Box {
  /** Nothing but sea or land, or the number of its file. */
  readonly content: 'sea' | 'land' | number;
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/**
 * Reads how the world is divided: `+` is a square divided into four (upper left, upper right, lower
 * left, lower right), `0` sea, `1` land, `*` a tile with a file, numbered in this order. The first
 * square is as wide as the flat world.
 */
export function readTree(tree: string): readonly Tile[] {
  const tiles: Tile[] = [];
  let at = 0;
  let files = 0;
  const read = ({ left, top, size }: Square): void => {
    const sign = tree[at++];
    if (sign !== '+') {
      const content = sign === '0' ? 'sea' : sign === '1' ? 'land' : files++;
      tiles.push({ left, top, right: left + size, bottom: top + size, content });
      return;
    }
    const half = size / 2;
    for (const down of [0, half])
      for (const along of [0, half]) read({ left: left + along, top: top + down, size: half });
  };
  if (tree) read({ left: 0, top: 0, size: 1 });
  return tiles;
}
