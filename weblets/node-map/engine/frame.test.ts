import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOWN, STANDBY, UP } from '../../../src/model/inventory.ts';
import { WORLD_VIEW, cameraOf, type MapView } from './camera.ts';
import {
  ALL_RADIUS,
  COUNT,
  COUNTRY,
  FROM,
  Framer,
  HOME_X,
  HOME_Y,
  RADIUS,
  ROW,
  STRIDE,
  TINT,
  X,
  Y,
  spotAt,
} from './frame.ts';
import { buildIndex } from './place-index.ts';
import { project } from './projection.ts';
import { heaviestOf, sumUp, type Layer } from './sums.ts';

interface Node {
  readonly north: number;
  readonly east: number;
  readonly total: number;
  readonly free: number;
  readonly status: number;
  readonly out: number;
  readonly country?: number;
}

function draw(nodes: readonly Node[], view: MapView = WORLD_VIEW, ghosts = true) {
  const layer: Layer = {
    length: nodes.length,
    total: Float32Array.from(nodes, ({ total }) => total),
    free: Float32Array.from(nodes, ({ free }) => free),
    out: Uint8Array.from(nodes, ({ out }) => out),
    status: Uint8Array.from(nodes, ({ status }) => status),
    flags: new Uint16Array(nodes.length),
  };
  const index = buildIndex(
    Float32Array.from(nodes, ({ north }) => north),
    Float32Array.from(nodes, ({ east }) => east),
    nodes[0]?.country === undefined
      ? undefined
      : Uint16Array.from(nodes, ({ country = 0 }) => country),
  );
  const camera = cameraOf(view, 1200, 600);
  const sums = sumUp(index, layer);
  return { frame: new Framer().frame(index, sums, camera, ghosts), index, sums, camera };
}

const node = (change: Partial<Node> = {}): Node => ({
  north: 50.85,
  east: 4.35,
  total: 10,
  free: 5,
  status: UP,
  out: 0,
  ...change,
});

const anyNode = fc.record({
  north: fc.double({ min: 1, max: 70, noNaN: true }),
  east: fc.double({ min: -170, max: 170, noNaN: true }),
  total: fc.integer({ min: 1, max: 1000 }),
  free: fc.constant(0),
  status: fc.constantFrom(UP, STANDBY, DOWN),
  out: fc.integer({ min: 0, max: 1 }),
});

describe('a frame', () => {
  test('of the whole world shows every node that is not left out, once', () => {
    fc.assert(
      fc.property(fc.array(anyNode, { maxLength: 200 }), (nodes) => {
        const { frame } = draw(nodes, { ...WORLD_VIEW, zoom: -2 });
        expect(frame.nodes).toBe(nodes.filter(({ out }) => out === 0).length);
        const total = nodes.reduce((sum, { total, out }) => sum + (out ? 0 : total), 0);
        expect(frame.total).toBeCloseTo(total, 0);
      }),
    );
  });

  test('shows what is in the picture and nothing that is far from it', () => {
    const nodes = [node(), node({ north: -33.9, east: 151.2 })];
    const { frame } = draw(nodes, { latitude: 50.85, longitude: 4.35, zoom: 6 });
    expect(frame.nodes).toBe(1);
  });

  test('gives a cluster four times as large a circle for four times as much', () => {
    const nodes = [node({ total: 400 }), node({ north: -33, east: 151, total: 100 })];
    const { frame } = draw(nodes);
    const area = (spot: number) => frame.spots[spot * STRIDE + RADIUS]! ** 2;
    expect(area(0) / area(1)).toBeCloseTo(4, 6);
  });

  test('of the world has a circle for each country, beside and not upon one another', () => {
    const brussels = node({ country: 0, total: 300 });
    const nodes = [brussels, node({ country: 1, north: 51.05, total: 300 })];
    const abroad = node({ country: 0, north: 45, east: 20, total: 100 });
    const { frame } = draw([...nodes, abroad]);
    expect(frame.isByCountry).toBe(true);
    expect(frame.length).toBe(2);
    const [x, y, radius, otherX, otherY, otherRadius] = [0, 1].flatMap((spot) =>
      [X, Y, RADIUS].map((figure) => frame.spots[spot * STRIDE + figure]!),
    ) as [number, number, number, number, number, number];
    expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(radius + otherRadius);
    expect(frame.spots[COUNTRY]).toBe(0);
    expect(frame.spots[COUNT]).toBe(2);
    const near = draw([...nodes, abroad], { latitude: 48, longitude: 10, zoom: 4 });
    expect(near.frame).toMatchObject({ isByCountry: false, length: 3 });
  });

  test('tells the free share of what is not left out', () => {
    const { frame } = draw([node({ total: 10, free: 2 }), node({ total: 10, free: 10, out: 1 })]);
    expect(frame.spots[TINT]).toBeCloseTo(0.2, 6);
    expect(frame.spots[COUNT]).toBe(1);
    expect(frame.spots[ALL_RADIUS]).toBeGreaterThan(frame.spots[RADIUS]!);
  });

  test('draws what is left out faintly or not at all', () => {
    expect(draw([node({ out: 1 })]).frame.length).toBe(1);
    expect(draw([node({ out: 1 })], WORLD_VIEW, false).frame.length).toBe(0);
  });

  test('has nothing of nodes that have none of the resource', () => {
    expect(draw([node({ total: 0, free: 0 })]).frame.length).toBe(0);
  });

  test('lays nodes of one place apart when there is nothing left to zoom into', () => {
    const nodes = Array.from({ length: 30 }, () => node());
    const close = { latitude: 50.85, longitude: 4.35, zoom: 12 };
    const { frame } = draw(nodes, close);
    expect(frame.length).toBe(30);
    const spots = Array.from({ length: 30 }, (_, i) => frame.spots[i * STRIDE + X]!.toFixed(2));
    expect(new Set(spots).size).toBe(30);
    expect(frame.spots[ROW]).toBeGreaterThanOrEqual(0);
  });

  test('keeps a crowd on one spot together, however close one is', () => {
    const nodes = Array.from({ length: 5000 }, () => node());
    const { frame } = draw(nodes, { latitude: 50.85, longitude: 4.35, zoom: 12 });
    expect(frame.length).toBe(1);
    expect(frame.nodes).toBe(5000);
  });

  test('of nothing is empty', () => {
    expect(draw([]).frame).toMatchObject({ length: 0, nodes: 0, total: 0 });
  });

  test('is hit where its circles are, the smallest first', () => {
    const { frame } = draw([node({ total: 400 }), node({ north: -33, east: 151, total: 100 })]);
    for (const spot of [0, 1]) {
      const at = spot * STRIDE;
      expect(spotAt(frame, frame.spots[at + X]!, frame.spots[at + Y]!)).toBe(spot);
    }
    expect(spotAt(frame, 2, 2)).toBe(-1);
  });
});

test('what is left out and not drawn takes no part in how large the rest is', () => {
  const nodes = [node({ total: 1 }), node({ north: -33, east: 151, total: 900, out: 1 })];
  const radius = (ghosts: boolean) => {
    const { frame } = draw(nodes, WORLD_VIEW, ghosts);
    const spots = Array.from({ length: frame.length }, (_, i) => frame.spots[i * STRIDE + RADIUS]!);
    return Math.max(...spots) / frame.largest;
  };
  expect(radius(false)).toBeCloseTo(1, 6);
  expect(radius(true)).toBeLessThan(0.3);
});

test('the largest total of a level is that of its largest cluster', () => {
  const { index, sums } = draw([
    node({ total: 7 }),
    node({ total: 5 }),
    node({ north: -33, total: 9 }),
  ]);
  expect(heaviestOf(index, sums, 0, true)).toBe(12);
});

test('a circle that was moved aside keeps the place that it stands for', () => {
  const crowd = [
    { north: 51, east: 4, country: 0 },
    { north: 52, east: 5, country: 1 },
    { north: 50, east: 6, country: 2 },
    { north: 49, east: 7, country: 3 },
  ].map((place) => ({ ...place, total: 500, free: 100, status: 0, out: 0 }));
  const { frame, camera, index } = draw(crowd);
  expect(frame.length).toBe(4);
  let moved = 0;
  for (let at = 0; at < frame.length * STRIDE; at += STRIDE) {
    const row = index.order[frame.spots[at + FROM]!]!;
    const [x, y] = project(crowd[row]!.east, crowd[row]!.north);
    expect(frame.spots[at + HOME_X]).toBeCloseTo(
      (x - camera.x) * camera.scale + camera.width / 2,
      0,
    );
    expect(frame.spots[at + HOME_Y]).toBeCloseTo(
      (y - camera.y) * camera.scale + camera.height / 2,
      0,
    );
    const away = Math.hypot(
      frame.spots[at + X]! - frame.spots[at + HOME_X]!,
      frame.spots[at + Y]! - frame.spots[at + HOME_Y]!,
    );
    if (away > 3) moved++;
  }
  expect(moved).toBeGreaterThan(1);
});
