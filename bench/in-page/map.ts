/** Moves the map of many nodes, and MapLibre with the same nodes as a clustered source. */
import { figureAt } from '../../src/model/coded-column.ts';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import Supercluster from 'supercluster';
import type { Inventory } from '../../src/model/inventory.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import '../../weblets/node-map/canvas/tf-capacity-map.ts';
import type { TfCapacityMap } from '../../weblets/node-map/canvas/tf-capacity-map.ts';
import { buildIndex } from '../../weblets/node-map/engine/place-index.ts';

export interface MapArgument {
  readonly what: 'frames' | 'index';
  readonly nodes: number;
  readonly runs: number;
}

export interface MapResult {
  /** Milliseconds of script of each frame, or of building the index. */
  readonly samples: readonly number[];
  readonly common: readonly number[];
  /** Milliseconds between presented frames. */
  readonly presented: readonly number[];
  readonly isInWorker: boolean;
}

const WARM_UP = 20;

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Somewhere on a way over the world that goes near and far: degrees and zoom by turn. */
const wayAt = (turn: number) => ({
  latitude: 38 + 14 * Math.sin(turn / 37),
  longitude: 8 + 70 * Math.sin(turn / 61),
  zoom: 2.2 + 2 * Math.sin(turn / 29),
});

async function openMap(inventory: Inventory): Promise<TfCapacityMap> {
  const map = document.createElement('tf-capacity-map');
  map.style.setProperty('inline-size', '1200px');
  map.style.setProperty('block-size', '600px');
  const ready = new Promise((resolve) => map.addEventListener('tf-ready', resolve));
  map.inventory = inventory;
  document.body.append(map);
  await ready;
  // A worker takes over from the page; both have then drawn.
  for (let turn = 0; turn < 600 && !map.isInWorker && inventory.length > 20_000; turn++)
    await nextFrame();
  for (let turn = 0; turn < 60; turn++) await nextFrame();
  return map;
}

async function ourFrames(inventory: Inventory, runs: number) {
  const map = await openMap(inventory);
  const samples: number[] = [];
  const presented: number[] = [];
  let before = await nextFrame();
  for (let turn = -WARM_UP; turn < runs; turn++) {
    map.moveTo(wayAt(turn));
    const now = await nextFrame();
    await new Promise((resolve) => setTimeout(resolve));
    if (turn >= 0) {
      samples.push(map.frameCost);
      presented.push(now - before);
    }
    before = now;
  }
  const isInWorker = map.isInWorker;
  map.remove();
  return { samples, presented, isInWorker };
}

const features = ({ length, latitude, longitude, totalCru }: Inventory) =>
  Array.from({ length }, (_, row) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [longitude[row]!, latitude[row]!] },
    properties: { cru: figureAt(totalCru, row) },
  }));

/** The page's share of MapLibre's frames; its worker's and the graphics card's come on top. */
async function commonFrames(inventory: Inventory, runs: number): Promise<number[]> {
  const container = document.createElement('div');
  container.style.setProperty('inline-size', '1200px');
  container.style.setProperty('block-size', '600px');
  document.body.append(container);
  const data = { type: 'FeatureCollection' as const, features: features(inventory) };
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const map = new MapLibre({
    container,
    style: {
      version: 8,
      sources: {
        nodes: {
          type: 'geojson',
          data,
          cluster: true,
          clusterRadius: 27,
          clusterProperties: { sum: ['+', ['get', 'cru']] },
        },
      },
      layers: [
        {
          id: 'nodes',
          type: 'circle',
          source: 'nodes',
          paint: { 'circle-radius': ['sqrt', ['coalesce', ['get', 'point_count'], 4]] },
        },
      ],
    },
  });
  await new Promise((resolve) => map.once('idle', resolve));
  const samples: number[] = [];
  for (let turn = -WARM_UP; turn < runs; turn++) {
    await nextFrame();
    const { latitude, longitude, zoom } = wayAt(turn);
    const started = performance.now();
    map.jumpTo({ center: [longitude, latitude], zoom });
    map.redraw();
    if (turn >= 0) samples.push(performance.now() - started);
  }
  map.remove();
  container.remove();
  return samples;
}

async function frames(inventory: Inventory, runs: number): Promise<MapResult> {
  const ours = await ourFrames(inventory, runs);
  return { ...ours, common: await commonFrames(inventory, Math.min(runs, 60)) };
}

function index(inventory: Inventory, runs: number): MapResult {
  const { latitude, longitude } = inventory;
  const samples: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const { order, unplaced } = buildIndex(latitude, longitude);
    samples.push(performance.now() - started);
    if (order.length + unplaced !== inventory.length) throw new Error('Nodes were lost.');
  }
  const points = features(inventory);
  const started = performance.now();
  const common = new Supercluster({ radius: 27, extent: 512, maxZoom: 12 }).load(points);
  const took = performance.now() - started;
  if (common.getClusters([-180, -85, 180, 85], 1).length === 0) throw new Error('No clusters.');
  return { samples, common: [took], presented: [], isInWorker: false };
}

export default async function measureMap({ what, nodes, runs }: MapArgument): Promise<MapResult> {
  const { inventory } = makeGenesis({ seed: 'map', nodes, at: 1_767_225_600 });
  return what === 'frames' ? frames(inventory, runs) : index(inventory, runs);
}
