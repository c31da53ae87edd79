import { html, render, type TemplateResult } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { violations } from '../src/elements/axe.fixture.ts';
import { GiB } from '../src/model/units.ts';
import type { TfErrorEvent } from './error-event.ts';
import './node-map/tf-node-map.ts';
import type { TfVm } from './vm/tf-vm.ts';
import './vm/tf-vm.ts';

let worlds = 0;

afterEach(() => render('', document.body));

const inWorld = (content: TemplateResult): TemplateResult =>
  html`<tf-grid seed=${`embedding test ${worlds++}`} nodes="50">${content}</tf-grid>`;

function draw(content: TemplateResult): TfVm {
  render(inWorld(content), document.body);
  return document.querySelector('tf-vm')!;
}

/** A tag as a page writes it, with whatever stands in its attributes. */
function tag<Name extends 'tf-vm' | 'tf-node-map' | 'tf-grid'>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The next `tf-error` that reaches the page. */
const nextError = (): Promise<TfErrorEvent> =>
  new Promise((resolve) => {
    document.addEventListener('tf-error', resolve, { once: true });
  });

/** Waits until an element draws an error with these words in it. */
const drawnError = (host: Element, words: string): Promise<void> =>
  expect
    .poll(() => host.shadowRoot!.querySelector('tf-error')?.shadowRoot?.textContent)
    .toContain(words);

test('an attribute is a property too, as frameworks set it', async () => {
  const vm = draw(html`<tf-vm></tf-vm>`);
  Object.assign(vm, { mycelium: false, cpu: 8, memory: '6GB', ipv4: true, country: 'BE' });
  await vm.updateComplete;
  expect(vm.spec).toMatchObject({
    cpu: 8,
    memory: 6 * GiB,
    network: { mycelium: false, ipv4: true },
    placement: { country: 'BE' },
  });
  expect(vm).toMatchObject({ mycelium: false, cpu: 8, ipv4: true, dedicated: false });
  Object.assign(vm, { mycelium: undefined, ipv4: false, cpu: null });
  expect(vm.spec).toMatchObject({ cpu: 2, network: { mycelium: true, ipv4: false } });
  expect(vm.hasAttribute('ipv4')).toBe(false);
});

test('a boolean attribute that says "false" is off, on every element', () => {
  const off = { mycelium: 'false', dedicated: 'false', 'sync-url': 'false' };
  const vm = draw(html`${tag('tf-vm', off)}`);
  const onOrOff = { readonly: 'false', listed: 'false', timed: '' };
  document.querySelector('tf-grid')!.append(tag('tf-node-map', onOrOff));
  expect(vm.spec).toMatchObject({ dedicated: false, network: { mycelium: false } });
  expect(vm.syncUrl).toBe(false);
  const map = document.querySelector('tf-node-map')!;
  expect(map).toMatchObject({ readonly: false, listed: false, timed: true });
});

test('properties that were set before the element was defined are taken', async () => {
  const vm = document.createElement('tf-vm');
  Object.defineProperty(vm, 'cpu', { value: 4, configurable: true, writable: true });
  Object.defineProperty(vm, 'spec', {
    value: { name: 'early' },
    configurable: true,
    writable: true,
  });
  document.body.append(vm);
  await expect.poll(() => vm.spec).toMatchObject({ name: 'early', cpu: 4 });
  vm.remove();
});

test('a part of a spec is laid over the attributes, in whatever order they come', async () => {
  const vm = draw(html`<tf-vm memory="8GB"></tf-vm>`);
  vm.spec = { name: 'db', network: { ipv4: true } };
  vm.setAttribute('country', 'DE');
  await expect
    .poll(() => vm.spec)
    .toMatchObject({
      name: 'db',
      memory: 8 * GiB,
      network: { ipv4: true, mycelium: true },
      placement: { country: 'DE' },
    });
  vm.spec = undefined;
  expect(vm.spec.network.ipv4).toBe(false);
});

test('an equal spec that a framework sets again does not undo what a person typed', async () => {
  const vm = draw(html`<tf-vm></tf-vm>`);
  vm.spec = { name: 'db' };
  await expect.poll(() => vm.spec.name).toBe('db');
  const input = vm.renderRoot.querySelector<HTMLInputElement>('[data-path="name"] input')!;
  input.value = 'mine';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  vm.spec = { name: 'db' };
  expect(vm.spec.name).toBe('mine');
});

test('what is no part of a spec is refused: drawn, told to the page, and nothing of it taken', async () => {
  const vm = draw(html`<tf-vm cpu="4"></tf-vm>`);
  const error = nextError();
  Reflect.set(vm, 'spec', { cpu: 'many', env: [{ key: 'TOKEN', value: 's3cret' }] });
  expect(await error).toMatchObject({
    target: vm,
    code: 'spec.wrong',
    params: { path: 'cpu', expected: 'number', found: 'string' },
    bubbles: true,
    composed: true,
  });
  expect((await error).message).toContain('“cpu” is of the kind string, where number belongs');
  expect(JSON.stringify([(await error).message, (await error).params])).not.toContain('s3cret');
  await drawnError(vm, '“cpu”');
  expect(vm.spec).toMatchObject({ cpu: 4, env: [] });
  expect(await violations(vm.shadowRoot!.querySelector('tf-error')!)).toEqual([]);
});

test('an error is told in the language of the element', async () => {
  const vm = draw(html`<div lang="de"><tf-vm></tf-vm></div>`);
  const error = nextError();
  Reflect.set(vm, 'spec', { ram: 4 });
  expect((await error).message).toContain('Eine Maschine hat nichts, das „ram“ heißt');
});

test('a preset that makes no sense is named', async () => {
  const error = nextError();
  const vm = draw(html`${tag('tf-vm', { cpu: 'four' })}`);
  expect(await error).toMatchObject({ code: 'spec.attribute', params: { name: 'cpu' } });
  await drawnError(vm, '“cpu”');
  vm.setAttribute('cpu', '4');
  await expect.poll(() => vm.shadowRoot!.querySelector('tf-error')).toBeNull();
});

test.each(['many', '-1', '0', '1.5', '1e9'])(
  'a grid of %s nodes is refused, in words and by an event',
  async (nodes) => {
    const errors: TfErrorEvent[] = [];
    const note = (event: TfErrorEvent) => errors.push(event);
    document.addEventListener('tf-error', note);
    const grid = tag('tf-grid', { nodes });
    grid.append(tag('tf-vm', {}));
    document.body.append(grid);
    await drawnError(document.querySelector('tf-vm')!, '“nodes” of <tf-grid>');
    await expect
      .poll(() => errors.map(({ target }) => (target as Element).localName).sort())
      .toEqual(['tf-grid', 'tf-vm']);
    expect(errors[0]).toMatchObject({ code: 'grid.setting', params: { name: 'nodes' } });
    await expect(grid.grid).rejects.toMatchObject({ code: 'grid.setting' });
    document.removeEventListener('tf-error', note);
    // Corrected, it opens.
    grid.setAttribute('nodes', '50');
    await expect(grid.updateComplete.then(() => grid.grid)).resolves.toMatchObject({ mode: 'sim' });
    grid.remove();
  },
);

test('a mode that there is not is told by the map as well', async () => {
  const error = nextError();
  render(html`<tf-grid mode="imagined"><tf-node-map></tf-node-map></tf-grid>`, document.body);
  expect(await error).toMatchObject({ code: 'grid.setting', params: { name: 'mode' } });
  await drawnError(document.querySelector('tf-node-map')!, '“mode”');
});

test('a few parts can be styled from outside', async () => {
  const vm = draw(html`<tf-vm></tf-vm>`);
  await vm.updateComplete;
  const parts = [...vm.renderRoot.querySelectorAll('[part]')].map(({ part }) => part.value);
  expect(parts.sort()).toEqual(['deploy', 'form', 'heading', 'price', 'summary']);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('tf-vm::part(deploy) { letter-spacing: 3px }');
  document.adoptedStyleSheets.push(sheet);
  expect(getComputedStyle(vm.renderRoot.querySelector('[part=deploy]')!).letterSpacing).toBe('3px');
  document.adoptedStyleSheets.pop();
});
