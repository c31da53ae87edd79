/** Moves the time slider of the map step by step, as the keyboard does, on a grid of many nodes. */
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { figureAt } from '../../src/model/coded-column.ts';
import { UP, type Inventory } from '../../src/model/inventory.ts';
import type { TfCapacityMap } from '../../weblets/node-map/canvas/tf-capacity-map.ts';
import type { TfMapTime } from '../../weblets/node-map/parts/tf-map-time.ts';
import type { TfNodeMap } from '../../weblets/node-map/tf-node-map.ts';
import '../../weblets/grid.ts';
import '../../weblets/node-map/tf-node-map.ts';

export interface MapTimeArgument {
  readonly nodes: number;
  readonly steps: number;
  /** Steps of the common way; 0 leaves it out. */
  readonly common: number;
}

export interface MapTimeResult {
  /** Milliseconds of script for each step: reading the instant, the page's part and the worker's. */
  readonly samples: readonly number[];
  readonly common: readonly number[];
}

const WARM_UP = 8;

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Frames until something is there. */
async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  for (let turn = 0; turn < 3000; turn++) {
    const found = find();
    if (found) return found;
    await nextFrame();
  }
  throw new Error('What the bench waits for never came.');
}

interface Opened {
  readonly whole: TfNodeMap;
  readonly map: TfCapacityMap;
  readonly time: TfMapTime;
  readonly slider: HTMLInputElement;
}

async function openMap(nodes: number): Promise<Opened> {
  const grid = document.createElement('tf-grid');
  grid.setAttribute('nodes', String(nodes));
  const whole = document.createElement('tf-node-map');
  whole.setAttribute('timed', '');
  whole.setAttribute('listed', '');
  whole.style.setProperty('inline-size', '1200px');
  whole.style.setProperty('display', 'block');
  grid.append(whole);
  document.body.append(grid);
  const map = await until(() => whole.renderRoot.querySelector('tf-capacity-map'));
  await until(() => map.frame);
  if (nodes > 20_000) await until(() => map.isInWorker && map.unplaced >= 0 && map.indexCost > 0);
  const time = await until(() => whole.renderRoot.querySelector('tf-map-time'));
  const slider = await until(() => time.renderRoot.querySelector('input'));
  for (let turn = 0; turn < 30; turn++) await nextFrame();
  return { whole, map, time, slider };
}

/** One press of an arrow key, and all the script that comes of it until the picture is drawn. */
async function step({ whole, map, time, slider }: Opened, to: number): Promise<number> {
  const drawn = map.frame;
  const before = whole.shownInventory;
  const started = performance.now();
  slider.value = String(to);
  slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // Only promises that are settled already: no frame and no timer lies between.
  while (whole.shownInventory === before) {
    await Promise.resolve();
    if (performance.now() - started > 20_000) throw new Error('The instant never came.');
  }
  await time.updateComplete;
  await whole.updateComplete;
  await map.updateComplete;
  const page = performance.now() - started;
  await until(() => map.frame !== drawn || undefined);
  return page + map.frameCost;
}

async function ourSteps(opened: Opened, steps: number): Promise<number[]> {
  const first = 110;
  // The first look at the past reads it all from the seed; every later one moves on from there.
  opened.slider.value = String(first + 1);
  opened.slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const { whole } = opened;
  const present = whole.shownInventory;
  await until(() => whole.shownInventory !== present);
  for (let turn = 0; turn < 20; turn++) await nextFrame();
  const samples: number[] = [];
  for (let turn = 0; turn < WARM_UP + steps; turn++) {
    const took = await step(opened, first - turn);
    if (turn >= WARM_UP) samples.push(took);
    await nextFrame();
    await nextFrame();
  }
  return samples;
}

const features = (inventory: Inventory) =>
  Array.from({ length: inventory.length }, (_, row) => ({
    type: 'Feature' as const,
    geometry: {
      type: 'Point' as const,
      coordinates: [inventory.longitude[row]!, inventory.latitude[row]!],
    },
    properties: {
      cru: figureAt(inventory.totalCru, row),
      free:
        inventory.status[row] === UP
          ? figureAt(inventory.totalCru, row) - figureAt(inventory.usedCru, row)
          : 0,
    },
  }));

/** The nodes of an instant as clustered GeoJSON, until the map has drawn them. */
async function commonSteps(inventories: readonly Inventory[]): Promise<number[]> {
  const container = document.createElement('div');
  container.style.setProperty('inline-size', '1200px');
  container.style.setProperty('block-size', '600px');
  document.body.append(container);
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const [first, ...rest] = inventories;
  const collection = (inventory: Inventory) => ({
    type: 'FeatureCollection' as const,
    features: features(inventory),
  });
  const map = new MapLibre({
    container,
    style: {
      version: 8,
      sources: {
        nodes: {
          type: 'geojson',
          data: collection(first!),
          cluster: true,
          clusterRadius: 27,
          clusterProperties: { cru: ['+', ['get', 'cru']], free: ['+', ['get', 'free']] },
        },
      },
      layers: [{ id: 'nodes', type: 'circle', source: 'nodes', paint: { 'circle-radius': 6 } }],
    },
  });
  await new Promise((resolve) => map.once('idle', resolve));
  const samples: number[] = [];
  for (const inventory of rest) {
    const started = performance.now();
    const idle = new Promise((resolve) => map.once('idle', resolve));
    void map.getSource<GeoJSONSource>('nodes')!.setData(collection(inventory));
    await idle;
    samples.push(performance.now() - started);
  }
  map.remove();
  container.remove();
  return samples;
}

export default async function measureMapTime({
  nodes,
  steps,
  common,
}: MapTimeArgument): Promise<MapTimeResult> {
  const opened = await openMap(nodes);
  const samples = await ourSteps(opened, steps);
  if (common === 0) return { samples, common: [] };
  const { history } = opened.time;
  const { from, to } = await history.span();
  const inventories: Inventory[] = [];
  for (let i = 0; i <= common; i++)
    inventories.push(await history.inventoryAt(Math.floor(from + ((to - from) * (60 + i)) / 120)));
  opened.whole.parentElement!.remove();
  return { samples, common: await commonSteps(inventories) };
}
