import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { TileText } from './tile-table.ts';
import { readTree } from './tile-tree.ts';
import { Tiles } from './tiles.ts';

const EVERYWHERE = { left: 0, top: 0, right: 1, bottom: 1 };
const UPPER_LEFT = { left: 0.1, top: 0.1, right: 0.2, bottom: 0.2 };
const EMPTY: TileText = ['', '', '', ''];

const tree = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom('0', '1', '*'),
    fc.tuple(tie('tree'), tie('tree'), tie('tree'), tie('tree')).map((four) => `+${four.join('')}`),
  ),
})).tree;

describe('the tree of tiles', () => {
  test('covers the world, each spot once', () => {
    fc.assert(
      fc.property(tree, (text) => {
        const tiles = readTree(text);
        const area = tiles.reduce(
          (sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top),
          0,
        );
        expect(area).toBe(1);
        const numbers = tiles.flatMap(({ content }) =>
          typeof content === 'number' ? [content] : [],
        );
        expect(numbers).toEqual(numbers.map((_, i) => i));
      }),
    );
  });

  test('is read from the upper left to the lower right', () => {
    const [first, second, third, fourth] = readTree('+01*0');
    expect(first).toEqual({ left: 0, top: 0, right: 0.5, bottom: 0.5, content: 'sea' });
    expect(second).toMatchObject({ left: 0.5, top: 0, content: 'land' });
    expect(third).toMatchObject({ left: 0, top: 0.5, content: 0 });
    expect(fourth).toMatchObject({ left: 0.5, top: 0.5, content: 'sea' });
    expect(readTree('')).toEqual([]);
  });
});

describe('tiles', () => {
  const load = () => vi.fn(() => Promise.resolve({ default: EMPTY }));

  test('are loaded when they are looked at, each once', async () => {
    const files = [load(), load()];
    const arrived = vi.fn();
    const tiles = new Tiles(arrived, { tree: '+*0*1', files });
    tiles.ask(UPPER_LEFT);
    tiles.ask(UPPER_LEFT);
    await vi.waitFor(() => expect(tiles.ready).toHaveLength(1));
    expect(files.map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    expect(arrived).toHaveBeenCalledOnce();
    tiles.ask(EVERYWHERE);
    await vi.waitFor(() => expect(tiles.ready).toHaveLength(4));
    expect(files.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test('that cannot be loaded or read are left out, and asked for with the next view', async () => {
    const file = vi
      .fn<() => Promise<{ default: TileText }>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce({ default: undefined as unknown as TileText })
      .mockResolvedValue({ default: EMPTY });
    const tiles = new Tiles(() => undefined, { tree: '*', files: [file] });
    for (const turn of [1, 2]) {
      tiles.ask(EVERYWHERE);
      await vi.waitFor(() => expect(file).toHaveBeenCalledTimes(turn));
      await Promise.resolve();
      expect(tiles.ready).toEqual([]);
    }
    await vi.waitFor(() => {
      tiles.ask(EVERYWHERE);
      expect(tiles.ready).toHaveLength(1);
    });
  });

  test('are none where a build has none', () => {
    const tiles = new Tiles(() => undefined);
    tiles.ask(EVERYWHERE);
    expect(tiles.ready).toEqual([]);
  });
});
