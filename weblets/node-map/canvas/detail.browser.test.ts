import { html, render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { violations } from '../../../src/elements/axe.fixture.ts';
import { inventoryOf } from '../../../src/planning/testing/synthetic.ts';
import { TILES, type TileTable } from '../detail/tile-table.ts';
import './tf-capacity-map.ts';
import type { TfCapacityMap } from './tf-capacity-map.ts';

const GHENT = { lat: 51.05, lon: 3.72 };
const NEAR_GHENT = { latitude: 51.02, longitude: 3.72, zoom: 8 };
const inventory = inventoryOf([
  { ...GHENT, country: 0, farm: 0 },
  { lat: 51.21, lon: 3.22, country: 0, farm: 0 },
]);

beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(() => {
  render('', document.body);
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
});

async function draw(table?: TileTable): Promise<TfCapacityMap> {
  render(html`<tf-capacity-map .inventory=${inventory}></tf-capacity-map>`, document.body);
  const map = document.body.firstElementChild as TfCapacityMap;
  map.style.setProperty('block-size', '600px');
  map.style.setProperty('inline-size', '900px');
  map.detail.table = table;
  await new Promise((resolve) => map.addEventListener('tf-ready', resolve));
  return map;
}

const words = (map: TfCapacityMap, selector: string): string =>
  map.renderRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const named = (map: TfCapacityMap): string[] =>
  /named on it: (.*)\./.exec(words(map, '#extent'))?.[1]?.split(', ') ?? [];

/** The colour in a spot of the picture. */
function colourAt(map: TfCapacityMap, x: number, y: number): string {
  const canvas = map.renderRoot.querySelector('canvas')!;
  const ratio = canvas.width / canvas.clientWidth;
  return [...canvas.getContext('2d')!.getImageData(x * ratio, y * ratio, 1, 1).data].join();
}

describe('looking closely at a city', () => {
  test('shows the towns around it by name, the city itself once, and where the names are from', async () => {
    const map = await draw();
    expect(named(map)).toEqual([]);
    expect(map.renderRoot.querySelector('.credit')).toBeNull();
    map.view = NEAR_GHENT;
    await vi.waitFor(() =>
      expect(named(map)).toEqual(expect.arrayContaining(['Aalst', 'Sint-Niklaas'])),
    );
    expect(named(map)).not.toContain('Gent');
    await vi.waitFor(() => expect(words(map, '.credit')).toBe('Place names: GeoNames, CC BY 4.0'));
    const links = [...map.renderRoot.querySelectorAll<HTMLAnchorElement>('.credit a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://www.geonames.org/',
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
    map.showWorld();
    await vi.waitFor(() => expect(named(map)).toEqual([]));
    expect(map.renderRoot.querySelector('.credit')).toBeNull();
  });

  test('names more and smaller places the closer one looks', async () => {
    const map = await draw();
    map.view = { ...NEAR_GHENT, zoom: 8 };
    await vi.waitFor(() => expect(named(map)).toContain('Aalst'));
    expect(named(map)).not.toContain('Ledeberg');
    map.view = { latitude: 51.03, longitude: 3.75, zoom: 11 };
    await vi.waitFor(() => expect(named(map)).toContain('Ledeberg'));
    map.view = { latitude: -33.87, longitude: 151.1, zoom: 9 };
    await vi.waitFor(() =>
      expect(named(map)).toEqual(expect.arrayContaining(['Parramatta', 'Blacktown'])),
    );
  });

  test('draws land and sea where they are', async () => {
    const map = await draw();
    // Ostend's shore runs through the middle: the sea is to the upper left of it.
    map.view = { latitude: 51.23, longitude: 2.91, zoom: 9 };
    await vi.waitFor(() => expect(named(map)).not.toEqual([]));
    const sea = colourAt(map, 60, 60);
    expect(colourAt(map, 620, 560)).not.toBe(sea);
    expect(sea).toBe('0,0,0,0');
  });

  test('speaks German as well', async () => {
    document.documentElement.lang = 'de';
    const map = await draw();
    map.view = NEAR_GHENT;
    await vi.waitFor(() => expect(words(map, '#extent')).toMatch(/Orte mit Namen darauf: .*Aalst/));
    expect(words(map, '#extent')).toMatch(
      /^In der Mitte zeigt die Karte \d+ km von West nach Ost\./,
    );
    expect(words(map, '.credit')).toBe('Ortsnamen: GeoNames, CC BY 4.0');
  });

  test.each(['light', 'dark'])('has no accessibility violation in the %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    // Axe does not know the browser's own ground.
    document.body.style.background = 'Canvas';
    const map = await draw();
    map.view = NEAR_GHENT;
    await vi.waitFor(() => expect(words(map, '.credit')).not.toBe(''));
    expect(await violations(map)).toEqual([]);
  });
});

describe('a tile that cannot be loaded', () => {
  test('leaves the map as it was, and is asked for again with the next view', async () => {
    let isDown = true;
    const refused = vi.fn();
    const files = TILES.files.map((load) => () => {
      if (!isDown) return load();
      refused();
      return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    });
    const map = await draw({ ...TILES, files });
    map.view = NEAR_GHENT;
    await vi.waitFor(() => expect(refused).toHaveBeenCalled());
    await vi.waitFor(() => expect(words(map, '#summary')).toContain('2 nodes in sight'));
    expect(named(map)).toEqual([]);
    expect(map.renderRoot.querySelector('.credit')).toBeNull();
    // The land of the whole world is still there.
    await vi.waitFor(() => expect(colourAt(map, 300, 500)).not.toBe('0,0,0,0'));
    isDown = false;
    map.view = { ...NEAR_GHENT, latitude: 51 };
    await vi.waitFor(() => expect(named(map)).toContain('Aalst'));
  });
});

test('a bar says how far it is, in words for those who do not see it', async () => {
  const map = await draw();
  const scale = (): string => words(map, '.scale');
  expect(scale()).toMatch(/^≈ \d,000 km$/);
  expect(words(map, '#extent')).toBe('');
  map.view = NEAR_GHENT;
  await vi.waitFor(() => expect(scale()).toBe('10 km'));
  await vi.waitFor(() => expect(words(map, '#extent')).not.toBe(''));
  // As wide as it says: the picture is 900 pixels.
  const whole = Number(/shows (\d+) km/.exec(words(map, '#extent'))![1]);
  const bar = parseFloat(
    getComputedStyle(map.renderRoot.querySelector('.scale')!, '::before').inlineSize,
  );
  expect((whole / 900) * bar).toBeCloseTo(10, 0);
  expect(map.renderRoot.querySelector('.scale')!.getAttribute('aria-hidden')).toBe('true');
  expect(map.renderRoot.querySelector('.stage')!.getAttribute('aria-describedby')).toContain(
    'extent',
  );
});
