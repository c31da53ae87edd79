import { html, render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from '../../src/elements/axe.fixture.ts';
import {
  CERTIFIED,
  DEDICATED,
  DOWN,
  GATEWAY,
  STANDBY,
  type Inventory,
} from '../../src/model/inventory.ts';
import { inventoryOf, type NodeSketch } from '../../src/planning/testing/synthetic.ts';
import { defaultVm } from '../../src/specs/vm/vm-spec.ts';
import type { TfNodeSelectEvent } from './events.ts';
import type { History } from '../../src/ports/history.ts';
import './parts/tf-map-time.ts';
import type { TfMapTime } from './parts/tf-map-time.ts';
import './tf-node-map.ts';
import type { TfNodeMap } from './tf-node-map.ts';

const GHENT = { lat: 51.05, lon: 3.72 };
const HANOI = { lat: 21.02, lon: 105.85 };

const few = inventoryOf([
  { ...GHENT, country: 0, farm: 0 },
  { ...GHENT, country: 0, farm: 0, status: STANDBY },
  { ...HANOI, country: 1, farm: 1, status: DOWN, flags: CERTIFIED },
  { ...HANOI, country: 1, farm: 1, flags: DEDICATED | GATEWAY, cru: 64 },
  { country: 1, farm: 1 },
  { lat: 95, lon: 4, country: 0, farm: 0 },
  { lat: 0, lon: 0, country: 0, farm: 0 },
]);

beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(() => {
  render('', document.body);
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
});

async function draw(inventory: Inventory, change: Partial<TfNodeMap> = {}): Promise<TfNodeMap> {
  render(html`<tf-node-map .inventory=${inventory}></tf-node-map>`, document.body);
  const map = document.body.firstElementChild as TfNodeMap;
  const isReady = new Promise((resolve) => map.addEventListener('tf-ready', resolve));
  Object.assign(map, change);
  await isReady;
  await map.updateComplete;
  return map;
}

const inner = (map: TfNodeMap) => map.renderRoot.querySelector('tf-capacity-map')!;
const stage = (map: TfNodeMap) => inner(map).renderRoot.querySelector<HTMLElement>('.stage')!;
const summary = (map: TfNodeMap) =>
  inner(map).renderRoot.querySelector('#summary')!.textContent.trim();
const said = (map: TfNodeMap) => inner(map).renderRoot.textContent.replace(/\s+/g, ' ');

/** Colours of the canvas that stand out from sea and land: how many pixels something is drawn on. */
function inked(map: TfNodeMap): number {
  const canvas = inner(map).renderRoot.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let pixels = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 0) pixels++;
  return pixels;
}

describe('the map', () => {
  test('draws, and says in words what is in sight', async () => {
    const map = await draw(few);
    expect(inked(map)).toBeGreaterThan(1000);
    await vi.waitFor(() =>
      expect(summary(map)).toBe('4 nodes in sight, 80 cores of 112 cores free (71.4%).'),
    );
  });

  test('draws no node where none is, and lists those without a place', async () => {
    const map = await draw(few, { listed: true });
    await vi.waitFor(() =>
      expect(map.renderRoot.textContent).toContain('3 nodes have no place on earth'),
    );
    const list = await vi.waitUntil(() => map.renderRoot.querySelector('tf-map-list'));
    await list.updateComplete;
    const button = [...list.renderRoot.querySelectorAll('button')].find((found) =>
      found.textContent.includes('Without a place'),
    );
    button!.click();
    await list.updateComplete;
    expect(list.renderRoot.querySelectorAll('li')).toHaveLength(3);
  });

  test.each<[string, Inventory, Partial<TfNodeMap>, string]>([
    ['a grid without nodes', inventoryOf([]), {}, 'No node to show.'],
    [
      'filters that nothing meets',
      few,
      { hide: 'up standby down' },
      'No node matches what is chosen.',
    ],
    ['a resource that nobody has', few, { measure: 'gpu' }, 'No node has GPUs.'],
    ['a country that is none', few, { country: 'XX' }, 'No node matches what is chosen.'],
    [
      'a place where nobody is',
      few,
      { center: '-40,-120', zoom: 6 },
      'No node in this part of the map.',
    ],
  ])('says so about %s', async (_, inventory, change, words) => {
    const map = await draw(inventory, change);
    await vi.waitFor(() => expect(said(map)).toContain(words));
  });

  test('stands whatever its attributes say', async () => {
    const map = document.createElement('tf-node-map');
    const said = { measure: 'love', 'color-by': 'mood', center: 'here', zoom: 'near', farm: 'x' };
    for (const [name, value] of Object.entries({ ...said, hide: 'nobody', selected: '-7' }))
      map.setAttribute(name, value);
    map.inventory = few;
    document.body.append(map);
    await vi.waitFor(() => expect(summary(map)).toContain('4 nodes in sight'));
    map.remove();
  });

  test('takes a million nodes on one spot', async () => {
    const crowd = Array.from({ length: 1_000_000 }, () => GHENT);
    const map = await draw(inventoryOf(crowd));
    await vi.waitFor(() => expect(summary(map)).toContain('1,000,000 nodes in sight'));
  });
});

/** The first nodes of an inventory, as a grid remembers them: views of the same columns. */
function earlier(inventory: Inventory, length: number): Inventory {
  const { latitude, longitude, status, flags, country, farm, nodeId, city } = inventory;
  const first = <T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(column: T): T =>
    column.subarray(0, length) as T;
  return {
    ...inventory,
    length,
    latitude: first(latitude),
    longitude: first(longitude),
    status: first(status),
    flags: first(flags),
    country: first(country),
    farm: first(farm),
    nodeId: first(nodeId),
    city: first(city),
    totalCru: { ...inventory.totalCru, codes: first(inventory.totalCru.codes) },
    usedCru: { ...inventory.usedCru, codes: first(inventory.usedCru.codes) },
  };
}

describe('through time', () => {
  test('nodes that were not there yet are not drawn, and the index of those of now is kept', async () => {
    const map = await draw(few);
    await vi.waitFor(() => expect(summary(map)).toContain('4 nodes in sight'));
    const { order } = inner(map);
    map.inventory = earlier(few, 3);
    await vi.waitFor(() =>
      expect(summary(map)).toBe('3 nodes in sight, 16 cores of 48 cores free (33.3%).'),
    );
    expect(inner(map).order).toBe(order);
    map.inventory = few;
    await vi.waitFor(() => expect(summary(map)).toContain('4 nodes in sight'));
    expect(inner(map).order).toBe(order);
  });

  test('what is said of an instant is of the nodes that the map shows', async () => {
    const at = Date.UTC(2026, 0, 1);
    const history: History = {
      span: () => Promise.resolve({ from: at - 120_000, to: at }),
      inventoryAt: () => Promise.resolve(few),
      tftPrices: () => Promise.resolve([]),
    };
    render(html`<tf-map-time .history=${history} .present=${few}></tf-map-time>`, document.body);
    const time = document.body.firstElementChild as TfMapTime;
    // What the map around does with an instant: it shows it, and leaves out what is asked for.
    time.addEventListener('tf-map-time', ({ inventory }) => {
      time.shown = inventory;
      time.out = Uint8Array.from(few.country, (country) => Number(country !== 0));
    });
    const slider = await vi.waitUntil(() => time.renderRoot.querySelector('input'));
    slider.value = '60';
    slider.dispatchEvent(new InputEvent('input'));
    await vi.waitFor(() =>
      expect(time.renderRoot.querySelector('output')!.textContent).toMatch(
        /: 3 nodes up, 48 cores free$/,
      ),
    );
  });
});

describe('the legend', () => {
  test('is the control: what is unchecked is left out', async () => {
    const map = await draw(few);
    await vi.waitFor(() => expect(summary(map)).toContain('4 nodes'));
    const down = [...map.renderRoot.querySelectorAll('label')].find((label) =>
      label.textContent.includes('Down'),
    );
    down!.querySelector('input')!.click();
    expect(map.hide).toBe('down');
    await vi.waitFor(() => expect(summary(map)).toContain('3 nodes'));
  });

  const counts = (map: TfNodeMap) =>
    [...map.renderRoot.querySelectorAll('label.kind')]
      .map((label) => label.textContent.replace(/\s+/g, ' ').trim())
      .join(', ');

  test('brings a farm into sight that was asked for before the map had a size', async () => {
    const map = await draw(few, { farm: few.farms.farmId[1]! });
    const { latitude, longitude, zoom } = inner(map).view;
    expect(latitude).toBeCloseTo(HANOI.lat, 0);
    expect(longitude).toBeCloseTo(HANOI.lon, 0);
    expect(zoom).toBeGreaterThan(3);
  });

  test('counts the nodes of the farm or country that is looked at, hidden ones too', async () => {
    const map = await draw(few);
    const all = 'Up 5, Standby 1, Down 1, Dedicated 1, Certified 1, Gateway 1';
    await vi.waitFor(() => expect(counts(map)).toBe(all));
    map.farm = 1;
    map.hide = 'standby';
    const first = few.farms.farmId[0] === 1 ? few.farm.filter((at) => at === 0).length : NaN;
    expect(first).toBe(4);
    const ofFarm = 'Up 3, Standby 1, Down 0, Dedicated 0, Certified 0, Gateway 0';
    await vi.waitFor(() => expect(counts(map)).toBe(ofFarm));
    // Of the three without a place two stand in this farm.
    expect(map.renderRoot.querySelector('.more > .note')!.textContent).toContain('2 nodes');
    [map.farm, map.country] = [0, few.countries[1]!.code];
    const ofCountry = 'Up 2, Standby 0, Down 1, Dedicated 1, Certified 1, Gateway 1';
    await vi.waitFor(() => expect(counts(map)).toBe(ofCountry));
  });

  test('chooses what area stands for, and tells the page', async () => {
    const map = await draw(few);
    const heard = vi.fn();
    map.addEventListener('tf-map-choice', heard);
    const select = map.renderRoot.querySelector('select')!;
    await userEvent.selectOptions(select, 'mru');
    expect(map.measure).toBe('mru');
    expect(heard).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(summary(map)).toContain('256\u00a0GB'));
  });
});

describe('a request', () => {
  test('leaves out what cannot take it', async () => {
    const map = await draw(few, { spec: { ...defaultVm(), cpu: 2 } });
    await vi.waitFor(() => expect(map.renderRoot.textContent).toContain('fit'));
    await vi.waitFor(() => expect(summary(map)).toMatch(/^1 node in sight/));
  });
});

describe('with the keyboard', () => {
  test('one goes from the world to a node and chooses it', async () => {
    const map = await draw(few, { select: 'node', center: '51.05,3.72', zoom: 4 });
    const chosen = new Promise<TfNodeSelectEvent>((resolve) =>
      map.addEventListener('tf-node-select', resolve),
    );
    stage(map).focus();
    const before = map.view.zoom;
    await userEvent.keyboard('+');
    expect(map.view.zoom).toBeGreaterThan(before);
    for (let step = 0; step < 14; step++) await userEvent.keyboard('+');
    await vi.waitFor(async () => {
      await userEvent.keyboard('{Enter}');
      expect(inner(map).renderRoot.querySelector('.card.pinned .primary')).not.toBeNull();
    });
    inner(map).renderRoot.querySelector<HTMLElement>('.card.pinned .primary')!.click();
    expect([1, 2]).toContain((await chosen).nodeId);
    stage(map).focus();
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(map.view.zoom).toBe(0));
  });

  test('the list does what the map does: into a country, a farm, to a node', async () => {
    const map = await draw(few, { listed: true });
    const list = await vi.waitUntil(() => map.renderRoot.querySelector('tf-map-list'));
    const press = async (words: string) => {
      const button = await vi.waitUntil(() =>
        [...list.renderRoot.querySelectorAll<HTMLElement>('li button')].find((found) =>
          found.textContent.includes(words),
        ),
      );
      button.focus();
      await userEvent.keyboard('{Enter}');
      await map.updateComplete;
      await list.updateComplete;
    };
    await press('4 nodes');
    expect(map.country).not.toBe('');
    await vi.waitFor(() => expect(map.view.zoom).toBeGreaterThan(1));
    await press('farm0');
    expect(map.farm).toBe(1);
    await press('Node 1');
    expect(map.selected).toBe(1);
  });
});

test('hands on the map move it, and leave scrolling to the page', async () => {
  const map = await draw(few, { center: '48,10', zoom: 3 });
  const before = map.view;
  const target = stage(map);
  const { left, top } = target.getBoundingClientRect();
  const wheel = (init: WheelEventInit) => {
    const event = new WheelEvent('wheel', {
      cancelable: true,
      bubbles: true,
      deltaY: -120,
      clientX: left + 50,
      clientY: top + 50,
      ...init,
    });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(wheel({})).toBe(false);
  expect(map.view.zoom).toBeCloseTo(before.zoom, 6);
  await vi.waitFor(() => expect(said(map)).toContain('Hold Ctrl'));
  expect(wheel({ ctrlKey: true })).toBe(true);
  expect(map.view.zoom).toBeGreaterThan(before.zoom);
  const pointer = (type: string, x: number, y: number) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        button: 0,
        clientX: left + x,
        clientY: top + y,
        bubbles: true,
      }),
    );
  pointer('pointerdown', 200, 100);
  pointer('pointermove', 260, 130);
  pointer('pointerup', 260, 130);
  expect(map.view.longitude).toBeLessThan(before.longitude);
});

describe.each(['light', 'dark'])('in the %s', (scheme) => {
  test('has no accessibility violation, open and closed', async () => {
    document.documentElement.style.colorScheme = scheme;
    // Axe does not know the browser's own ground.
    document.body.style.background = 'Canvas';
    const map = await draw(few, { listed: true, select: 'node' });
    await vi.waitUntil(() => map.renderRoot.querySelector('tf-map-list'));
    expect(await violations(map)).toEqual([]);
  });
});

const nodes: readonly NodeSketch[] = [{ ...GHENT }];
test('follows the theme of the page', async () => {
  const map = await draw(inventoryOf(nodes));
  const pixel = () => {
    const canvas = inner(map).renderRoot.querySelector('canvas')!;
    const { width, height } = canvas;
    return [...canvas.getContext('2d')!.getImageData(width / 2, height * 0.4, 1, 1).data].join();
  };
  const light = pixel();
  document.documentElement.style.colorScheme = 'dark';
  await vi.waitFor(() => expect(pixel()).not.toBe(light));
});
