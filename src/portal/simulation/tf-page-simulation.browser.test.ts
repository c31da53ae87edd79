import { html, render, type LitElement } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { violations } from '../../elements/axe.fixture.ts';
import { nodeId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import { GridError } from '../../ports/errors.ts';
import type { Verification } from '../../ports/world.ts';
import type { Intent } from '../intent.ts';
import type { SimulationView } from './simulation-view.ts';
import { targetsOf } from './targets.ts';
import './tf-page-simulation.ts';

const now = Date.UTC(2026, 10, 20, 12);
const hour = 3_600_000;

const inventory = {
  length: 3,
  nodeId: Uint32Array.of(1, 2, 3),
  farm: Uint32Array.of(0, 0, 0),
  country: Uint16Array.of(0, 0, 1),
  city: Uint16Array.of(0, 0, 1),
  farms: { length: 1, farmId: Uint32Array.of(5), name: ['Freefarm'] },
  countries: [
    { code: 'BE', name: 'Belgium' },
    { code: 'DE', name: 'Germany' },
  ],
  cities: ['Ghent', 'Berlin'],
} as unknown as Inventory;

const view: SimulationView = {
  world: {
    seed: '<b>seed</b>',
    nodes: 3,
    now,
    startedAt: now - 30 * hour,
    rate: 60,
    block: 18_000,
    tftPrice: 20,
    faults: [
      { fault: 'refuse', target: { kind: 'country', country: 'BE' }, message: 'no', since: now },
      { fault: 'power', target: { kind: 'node', node: nodeId(2) }, on: false, since: now - hour },
    ],
    head: '9f2c11b0a4de7712',
    entries: 12,
    storage: 'indexeddb',
  },
  now,
  rate: 60,
  price: { average: 20, min: 10, max: 1000 },
  targets: targetsOf(inventory, new Map([[nodeId(3), 'web1']])),
  nodesUp: 2,
  link: 'https://portal.example/?seed=x',
  log: [
    { at: now, intent: { do: 'jump', milliseconds: hour } },
    { at: now, intent: { do: 'set-tft-price', milliUsd: 20 } },
  ],
  used: 72_000,
  persisted: false,
  mostNodes: 200_000,
};

const intents: Intent[] = [];
let answer: () => Promise<unknown>;
const remember = (event: HTMLElementEventMap['tf-intent']): void => {
  intents.push(event.intent);
  event.outcome = answer();
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.style.background = '#fbfaf7';
  intents.length = 0;
  answer = async () => undefined;
  document.body.addEventListener('tf-intent', remember);
});
afterEach(() => {
  document.body.removeEventListener('tf-intent', remember);
  render('', document.body);
});

async function draw(shown: SimulationView | null = view): Promise<LitElement> {
  render(
    html`<main><tf-page-simulation .view=${shown}></tf-page-simulation></main>`,
    document.body,
  );
  const drawn = document.querySelector('tf-page-simulation')!;
  await drawn.updateComplete;
  return drawn;
}

test('the panel has no accessibility violation', async () => {
  await draw();
  expect(await violations()).toEqual([]);
});

test.each<[string, SimulationView | null]>([
  ['a grid that is not simulated', null],
  [
    'an untouched world in memory',
    { ...view, world: { ...view.world, storage: 'memory', entries: 0, head: '', faults: [] } },
  ],
  ['a price below the clamp', { ...view, price: { average: 2, min: 10, max: 1000 } }],
])('nor has it with %s', async (_, shown) => {
  await draw(shown);
  expect(await violations()).toEqual([]);
});

test('the panel fits a phone of 320 pixels', async () => {
  const drawn = await draw();
  const box = drawn.parentElement!;
  box.style.inlineSize = '288px';
  box.style.containerType = 'inline-size';
  box.style.containerName = 'page';
  await drawn.updateComplete;
  expect(drawn.scrollWidth).toBeLessThanOrEqual(288);
});

test('time is paused, sped up and jumped', async () => {
  await draw();
  await screen.getByRole('radio', { name: /Pause/ }).click();
  await screen.getByRole('radio', { name: /3600×/ }).click();
  await screen.getByRole('button', { name: '+ 30 days' }).click();
  expect(intents).toEqual([
    { do: 'set-rate', rate: 0 },
    { do: 'set-rate', rate: 3600 },
    { do: 'jump', milliseconds: 30 * 24 * hour },
  ]);
});

test('a jump to a moment goes exactly there, and never back', async () => {
  await draw();
  const moment = screen.getByLabelText('To a moment');
  await moment.fill('2026-11-20T01:00');
  await screen.getByRole('button', { name: 'Jump there' }).click();
  await expect.element(screen.getByText(/never goes back/)).toBeVisible();
  expect(intents).toEqual([]);
  const there = new Date(now + 36 * hour);
  const local = new Date(there.getTime() - there.getTimezoneOffset() * 60_000);
  await moment.fill(local.toISOString().slice(0, 16));
  await screen.getByRole('button', { name: 'Jump there' }).click();
  expect(intents).toEqual([{ do: 'jump-to', instant: now + 36 * hour }]);
});

test('the node of one’s own machine is found first, by keyboard, and loses its power', async () => {
  await draw();
  await screen.getByRole('combobox', { name: 'Node' }).click();
  await expect.element(screen.getByText('runs web1')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('button', { name: 'Cut the power' }).click();
  expect(intents).toEqual([
    { do: 'inject', fault: { fault: 'power', target: { kind: 'node', node: 3 }, on: false } },
  ]);
});

test('nothing is broken before a place was chosen', async () => {
  await draw();
  await screen.getByRole('button', { name: 'Cut the power' }).click();
  await expect.element(screen.getByText('Choose one of the list.')).toBeVisible();
  expect(intents).toEqual([]);
  expect(await violations()).toEqual([]);
});

test('a country is given its power back', async () => {
  await draw();
  await screen.getByRole('combobox', { name: 'Where' }).selectOptions('country');
  await screen.getByRole('combobox', { name: 'Country' }).fill('ger');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await screen.getByRole('button', { name: 'Give power back' }).click();
  expect(intents).toEqual([
    {
      do: 'inject',
      fault: { fault: 'power', target: { kind: 'country', country: 'DE' }, on: true },
    },
  ]);
});

test('messages are lost everywhere, and nodes refuse with the given words', async () => {
  await draw();
  await screen.getByRole('combobox', { name: 'Where' }).selectOptions('all');
  await screen.getByRole('radio', { name: /Messages/ }).click();
  await screen.getByRole('button', { name: 'Disturb messages' }).click();
  await screen.getByRole('radio', { name: /New workloads/ }).click();
  await screen.getByLabelText('What they answer').fill('no space');
  await screen.getByRole('button', { name: 'Turn deployments down' }).click();
  const target = { kind: 'all' };
  expect(intents).toEqual([
    { do: 'inject', fault: { fault: 'messages', target, lostPermille: 300, delay: 0 } },
    { do: 'inject', fault: { fault: 'refuse', target, message: 'no space' } },
  ]);
});

test('one fault is healed, and all of them', async () => {
  await draw();
  await screen.getByRole('button', { name: /^Heal: No power, Node 2/ }).click();
  expect(intents).toEqual([
    { do: 'inject', fault: { fault: 'power', target: { kind: 'node', node: 2 }, on: true } },
  ]);
  await screen.getByRole('button', { name: 'Heal everything' }).click();
  await expect.poll(() => intents.length).toBe(3);
});

test('the price goes in steps, and the clamp is told where it takes hold', async () => {
  await draw();
  await screen.getByRole('button', { name: 'Double' }).click();
  expect(intents).toEqual([{ do: 'set-tft-price', milliUsd: 40 }]);
  await draw({ ...view, price: { average: 2, min: 10, max: 1000 } });
  await expect.element(screen.getByText(/bills use \$0.010/)).toBeVisible();
});

test('a verification tells how far it is, and what it found', async () => {
  let finish: (found: Verification) => void = () => undefined;
  const found = new Promise((resolve) => (finish = resolve));
  answer = () => found;
  await draw();
  await screen.getByRole('button', { name: 'Verify' }).click();
  const [intent] = intents;
  if (intent?.do !== 'verify-world') throw new Error('no verification');
  intent.progress(3, 12);
  await expect.element(screen.getByText('Checked 3 of 12 entries')).toBeVisible();
  finish({ entries: 12, signatures: 4 });
  await expect.element(screen.getByText('12 entries, 4 signatures')).toBeVisible();

  const broken = { entry: 7, reason: 'hash' };
  answer = async () => ({ entries: 12, signatures: 1, broken });
  await screen.getByRole('button', { name: 'Verify' }).click();
  await expect.element(screen.getByText(/Entry 7 is wrong: it does not match/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('what goes wrong is told in the panel where it happened', async () => {
  answer = () => Promise.reject(new GridError('storage.full'));
  await draw();
  await screen.getByRole('button', { name: 'Double' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('storage is full');
  expect(
    document.querySelector('tf-page-simulation')!.renderRoot.querySelectorAll('tf-error'),
  ).toHaveLength(0);
});

test('a world is started over only after its seed was typed', async () => {
  await draw();
  await screen.getByRole('button', { name: 'Reset' }).click();
  await userEvent.keyboard('seed{Enter}');
  expect(intents).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: 'Reset' }).click();
  await userEvent.keyboard('<b>seed</b>{Enter}');
  await expect.poll(() => intents).toEqual([{ do: 'reset-world' }]);
});

test('another world is opened by its seed and size', async () => {
  await draw();
  await screen.getByText('Open another world').click();
  await screen.getByLabelText('Seed', { exact: true }).fill(' mine ');
  await screen.getByLabelText('Nodes', { exact: true }).fill('100');
  await screen.getByRole('button', { name: 'Open', exact: true }).click();
  expect(intents).toEqual([{ do: 'open-world', seed: 'mine', nodes: 100 }]);
});

test('markup in a seed stays text', async () => {
  const drawn = await draw();
  const world = drawn.renderRoot.querySelector('tf-sim-world')!;
  expect(world.renderRoot.textContent).toContain('<b>seed</b>');
  expect(world.renderRoot.querySelector('b')).toBeNull();
});
