import { html, render, type TemplateResult } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from '../../src/elements/axe.fixture.ts';
import type { TfField } from '../../src/elements/tf-field.ts';
import { openProfile } from '../../src/profile/profile.ts';
import { accountId } from '../../src/model/ids.ts';
import { newUser } from '../../src/ports/conformance/actions.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { TfDeployRequestEvent } from './events.ts';
import './tf-vm.ts';
import type { TfVm } from './tf-vm.ts';

const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINbl1F2s7YqOa4Vd5gRPHS9KkGSPZu5Kw8cpUBjmXE3m person';
let worlds = 0;

afterEach(() => render('', document.body));

/** Draws an element in a small world of its own, and waits until it has a price. */
async function mount(element: TemplateResult = html`<tf-vm name="web1"></tf-vm>`): Promise<TfVm> {
  const seed = `tf-vm test ${worlds++}`;
  render(html`<tf-grid seed=${seed} nodes="200">${element}</tf-grid>`, document.body);
  const vm = document.querySelector('tf-vm')!;
  // Another beginning than any test before had, so that no draft of theirs is taken up.
  vm.setAttribute('description', seed);
  await new Promise((resolve) => vm.addEventListener('tf-ready', resolve, { once: true }));
  await vm.updateComplete;
  // Colours on their way from one to another are neither.
  await Promise.all(vm.shadowRoot!.getAnimations().map(({ finished }) => finished));
  return vm;
}

const within = (vm: TfVm, selector: string): HTMLElement | null =>
  vm.renderRoot.querySelector<HTMLElement>(selector);
const field = (vm: TfVm, path: string): TfField =>
  vm.renderRoot.querySelector<TfField>(`tf-field[data-path="${path}"]`)!;
const control = (vm: TfVm, path: string): HTMLInputElement =>
  field(vm, path).querySelector('input, textarea, select')!;
const button = (vm: TfVm): HTMLButtonElement =>
  vm.renderRoot.querySelector<HTMLButtonElement>('button[type="submit"]')!;
const words = (vm: TfVm, selector: string): string =>
  within(vm, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Types a value and leaves the field. */
async function fill(vm: TfVm, path: string, value: string): Promise<void> {
  const input = control(vm, path);
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.blur();
  await vm.updateComplete;
}

test('one tag shows what a machine costs, how many nodes fit, and that nothing is real', async () => {
  const vm = await mount();
  expect(button(vm).textContent).toMatch(/Deploy for \$4.88 \/ month/);
  expect(words(vm, '.fits')).toMatch(/\d+ nodes fit of 200/);
  expect(within(vm, 'tf-sim-badge')).not.toBeNull();
  expect(await violations()).toEqual([]);
});

test('without money for the first hour that is said beside the button, with the way out', async () => {
  const vm = await mount();
  await vi.waitFor(() => expect(within(vm, '.particulars tf-vm-funds')).not.toBeNull());
  const grid = await document.querySelector('tf-grid')!.grid;
  const { signer } = await newUser(grid);
  const { usable } = await grid.chain.balance(signer.account);
  const to = accountId('5CNposRewardAccount11111111111111111111111111FSU');
  await grid.chain.submit([{ call: 'transfer', to, amount: usable - 2_000_000n }], signer);
  await vi.waitFor(() => expect(within(vm, '.bar tf-vm-funds')).not.toBeNull());
  const said = within(vm, '.bar tf-vm-funds')!.shadowRoot!;
  await vi.waitFor(() => expect(said.textContent).toContain('does not pay for the first hour'));
  expect(said.querySelector('button')!.textContent).toContain('simulated');
  expect(within(vm, '.particulars tf-vm-funds')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('attributes preset the form, and those that make no sense change nothing', async () => {
  const vm = await mount(
    html`<tf-vm
      name="db"
      preset="large"
      memory="8GB"
      image="micro/alpine-3"
      country="be"
      policy="reliable"
      cpu=${Number.NaN}
      .title=${'not ours'}
      data-anything="x"
    ></tf-vm>`,
  );
  expect(vm.spec).toMatchObject({
    name: 'db',
    cpu: 4,
    memory: 8 * 2 ** 30,
    image: { kind: 'micro', id: 'alpine-3' },
    placement: { policy: 'reliable', country: 'BE' },
  });
  vm.setAttribute('cpu', '-3x');
  expect(vm.spec.cpu).toBe(4);
  vm.setAttribute('cpu', '8');
  expect(vm.spec.cpu).toBe(8);
});

test('what a person has edited is not overwritten by an attribute', async () => {
  const vm = await mount();
  await fill(vm, 'cpu', '3');
  vm.setAttribute('cpu', '8');
  expect(vm.spec.cpu).toBe(3);
});

test('edited figures are a preset or custom, and the price follows', async () => {
  const vm = await mount();
  const chosen = () =>
    [...vm.renderRoot.querySelectorAll<HTMLInputElement>('input[name="preset"]')].findIndex(
      ({ checked }) => checked,
    );
  expect(chosen()).toBe(1);
  const before = button(vm).textContent;
  await fill(vm, 'memory', '6');
  expect(chosen()).toBe(3);
  expect(button(vm).textContent).not.toBe(before);
  await fill(vm, 'memory', '4');
  expect(chosen()).toBe(1);
});

test('nothing is called wrong before it was touched; then where it is, in words', async () => {
  const vm = await mount();
  expect(field(vm, 'name').error).toBe('');
  await fill(vm, 'name', '1web');
  await expect.poll(() => field(vm, 'name').error).toContain('a letter first');
  await fill(vm, 'memory', '9999');
  await expect.poll(() => field(vm, 'memory').error).toBe('At most 256\u00a0GB.');
  expect(within(vm, '.faults')).toBeNull();
});

test('a name that is too long is said while it is typed, not when the field is left', async () => {
  const vm = await mount();
  const input = control(vm, 'name');
  const type = (name: string): void => {
    input.value = name;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  type('w'.repeat(35));
  await vm.updateComplete;
  expect(field(vm, 'name').error).toBe('');
  type('w'.repeat(36));
  await expect.poll(() => field(vm, 'name').error).toBe('At most 35 characters.');
  expect(field(vm, 'name').hint).toContain('At most 35');
});

test('an attempt to deploy lists every fault and leads to its field', async () => {
  const vm = await mount(html`<tf-vm name="1web" range="10.0.0.0/8"></tf-vm>`);
  button(vm).click();
  await expect.poll(() => words(vm, '.faults')).toContain('2 fields need attention');
  await expect.poll(() => vm.shadowRoot?.activeElement).toBe(within(vm, '.faults'));
  expect(words(vm, '.faults')).toContain('Address range: A private range');
  expect(await violations()).toEqual([]);
  within(vm, '.faults button')!.click();
  expect(vm.shadowRoot?.activeElement).toBe(control(vm, 'name'));
});

test('whoever takes every key away is told that one is needed', async () => {
  const vm = await mount();
  await fill(vm, 'sshKeys.new', KEY);
  await expect.poll(() => vm.spec.sshKeys).toEqual([KEY]);
  for (const box of within(vm, '[data-path="sshKeys"]')!.querySelectorAll<HTMLInputElement>(
    '.choice input:checked',
  ))
    if (vm.spec.sshKeys.length > 0) box.click();
  expect(vm.spec.sshKeys).toEqual([]);
  button(vm).click();
  await expect.poll(() => words(vm, '.faults')).toContain('Without a key nobody could log in.');
});

test('passing the empty field of a key by is no fault, and half a key is one, not two', async () => {
  const vm = await mount();
  await fill(vm, 'sshKeys.new', '');
  control(vm, 'name').focus();
  await vm.updateComplete;
  expect(field(vm, 'sshKeys.new').error).toBe('');
  expect(within(vm, '[data-path="sshKeys"] .fault')).toBeNull();
  await fill(vm, 'sshKeys.new', 'ssh-ed25519 AAAA');
  await expect.poll(() => field(vm, 'sshKeys.new').error).not.toBe('');
  button(vm).click();
  await expect.poll(() => words(vm, '.faults')).toContain('1 field needs attention');
});

test('a page may refuse a deployment, which it is told of without secrets', async () => {
  const vm = await mount(html`<tf-vm name="web1" env="TOKEN"></tf-vm>`);
  await fill(vm, 'env.0.value', 's3cret');
  await fill(vm, 'sshKeys.new', KEY);
  await expect.poll(() => vm.spec.sshKeys).toEqual([KEY]);
  const asked = new Promise<Pick<TfDeployRequestEvent, 'spec'>>((resolve) =>
    document.addEventListener(
      'tf-deploy-request',
      (event) => {
        event.preventDefault();
        resolve(event as Event & Pick<TfDeployRequestEvent, 'spec'>);
      },
      { once: true },
    ),
  );
  button(vm).click();
  const { spec } = await asked;
  expect(spec.name).toBe('web1');
  expect(JSON.stringify(spec)).not.toContain('s3cret');
  expect(within(vm, 'tf-vm-machines')).toBeNull();
});

test('where nothing fits the form offers the smallest change, and takes it', async () => {
  const vm = await mount(html`<tf-vm name="web1" country="is"></tf-vm>`);
  await expect.poll(() => words(vm, '.fits')).toContain('No node fits');
  await expect
    .poll(() => within(vm, 'aside tf-vm-why')?.shadowRoot?.querySelector('button'))
    .toBeTruthy();
  within(vm, 'aside tf-vm-why')!.shadowRoot!.querySelector('button')!.click();
  await vm.updateComplete;
  expect(words(vm, '.fits')).toMatch(/[1-9]\d* nodes? fits?/);
});

test('while nothing fits the button has no price, and leads to what would fit', async () => {
  const vm = await mount(html`<tf-vm name="web1" country="is"></tf-vm>`);
  await expect.poll(() => words(vm, '.fits')).toContain('No node fits');
  expect(button(vm).textContent.trim()).toBe('Show what would fit');
  const requests: Event[] = [];
  vm.addEventListener('tf-deploy-request', (event) => requests.push(event));
  button(vm).click();
  await expect
    .poll(() => within(vm, 'aside tf-vm-why')?.shadowRoot?.activeElement?.localName)
    .toBe('button');
  expect(requests).toEqual([]);
  (within(vm, 'aside tf-vm-why')!.shadowRoot!.activeElement as HTMLElement).click();
  await expect.poll(() => button(vm).textContent).toMatch(/Deploy for \$/);
});

test('"nearest" asks for a place, a city or a country, and counts the distance from it', async () => {
  const vm = await mount();
  // A guess by the time zone may have chosen one already.
  vm.spec = { ...vm.spec, placement: { policy: 'nearest' } };
  await expect.poll(() => field(vm, 'placement.near')).not.toBeNull();
  await field(vm, 'placement.near').updateComplete;
  const near = control(vm, 'placement.near') as unknown as HTMLSelectElement;
  expect(near.selectedOptions[0]!.textContent.trim()).toBe('Choose a place');
  button(vm).click();
  await expect.poll(() => words(vm, '.faults')).toContain('Near to: Choose the place');
  expect(words(vm, '.faults')).toContain('1 field needs attention');
  const country = [...near.querySelectorAll('option')].find(({ textContent }) =>
    textContent.trim().startsWith('Anywhere in '),
  )!;
  near.value = country.value;
  near.dispatchEvent(new Event('change', { bubbles: true }));
  await vm.updateComplete;
  const { lat, lon } = vm.spec.placement.near!;
  expect(`${lat},${lon}`).toBe(country.value);
  expect(near.selectedOptions[0]).toBe(country);
  expect(words(vm, 'aside')).toMatch(/[\d,]+ km away/);
  expect(await violations()).toEqual([]);
});

test('nodes that come first are told apart by more than what they have in common', async () => {
  const vm = await mount();
  const first = words(vm, '.fact');
  expect(first).toMatch(/\d+ vCores, [\d.]+ [GT]B and [\d.]+ [GT]B SSD free/);
  const fold = () =>
    [...vm.renderRoot.querySelectorAll('details')].find(({ textContent }) =>
      textContent.includes('Compare with'),
    );
  await expect.poll(fold).toBeTruthy();
  fold()!.open = true;
  const list = () => fold()!.querySelector('tf-vm-candidates')?.shadowRoot;
  await expect.poll(() => list()?.querySelectorAll('ol > li').length).toBe(5);
  const told = [...list()!.querySelectorAll('ol > li')].map(({ textContent }) => textContent);
  expect(new Set(told.map((text) => text.replace(/Node \d+/, ''))).size).toBe(5);
  expect(await violations()).toEqual([]);
  list()!.querySelectorAll('button')[2]!.click();
  await vm.updateComplete;
  expect(told[2]).toContain(`Node ${vm.spec.placement.node}`);
  expect(words(vm, '.fits')).toContain('1 node fits');
});

test('a key is made in the browser, shown once, and only its public half is used', async () => {
  const vm = await mount();
  [...vm.renderRoot.querySelectorAll('button')]
    .find(({ textContent }) => textContent.includes('Generate'))!
    .click();
  await expect.poll(() => vm.spec.sshKeys[0]).toMatch(/^ssh-ed25519 \S+ web1$/);
  await expect.poll(() => words(vm, '.fresh')).toContain('kept nowhere else');
  expect(await violations()).toEqual([]);
  [...within(vm, '.fresh')!.querySelectorAll('button')].at(-1)!.click();
  await vm.updateComplete;
  expect(within(vm, '.fresh')).toBeNull();
});

test('a pasted private key is refused in words', async () => {
  const vm = await mount();
  await fill(vm, 'sshKeys.new', '-----BEGIN OPENSSH PRIVATE KEY-----');
  await expect.poll(() => field(vm, 'sshKeys.new').error).toContain('This is the private half');
  expect(vm.spec.sshKeys).toEqual([]);
});

test('a node is chosen by hand from a list, and unchosen', async () => {
  const vm = await mount();
  [...vm.renderRoot.querySelectorAll('button')]
    .find(({ textContent }) => textContent.includes('by hand'))!
    .click();
  const list = within(vm, 'tf-vm-nodes')!;
  await expect.poll(() => list.shadowRoot?.querySelector('tbody tr')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await userEvent.fill(list.shadowRoot!.querySelector('input[type="search"]')!, 'belgium');
  list.shadowRoot!.querySelector<HTMLButtonElement>('tbody button')!.click();
  await expect.poll(() => vm.spec.placement.node).toBeGreaterThan(0);
  expect(words(vm, '.fits')).toContain('1 node fits');
  within(vm, '.chip')!.click();
  expect(vm.spec.placement.node).toBeUndefined();
});

test('the address carries the form without its secrets, beside what else stands there', async () => {
  const before = location.href;
  try {
    const vm = await mount(html`<tf-vm sync-url env="TOKEN"></tf-vm>`);
    await fill(vm, 'env.0.value', 's3cret');
    await fill(vm, 'sshKeys.new', KEY);
    await fill(vm, 'name', 'linked');
    control(vm, 'name').dispatchEvent(new Event('change', { bubbles: true }));
    const inAddress = () => new URL(location.href).searchParams;
    await expect.poll(() => inAddress().get('name')).toBe('linked');
    const searchParams = inAddress();
    expect(searchParams.get('env')).toBe('TOKEN');
    expect(location.href).not.toContain('s3cret');
    expect(location.href).not.toContain('AAAAC3');
    for (const [name, value] of new URL(before).searchParams)
      expect(searchParams.get(name)).toBe(value);
  } finally {
    history.replaceState(null, '', before);
  }
});

test('a burst of edits is written to the address once, and none is lost', async () => {
  const before = location.href;
  const write = vi.spyOn(history, 'replaceState');
  try {
    const vm = await mount(html`<tf-vm sync-url name="burst"></tf-vm>`);
    write.mockClear();
    const cpu = control(vm, 'cpu');
    for (const value of ['3', '4', '5', '6', '7']) {
      cpu.value = value;
      cpu.dispatchEvent(new Event('input', { bubbles: true }));
      cpu.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await expect.poll(() => new URL(location.href).searchParams.get('cpu')).toBe('7');
    expect(write).toHaveBeenCalledTimes(1);
  } finally {
    write.mockRestore();
    history.replaceState(null, '', before);
  }
});

test('absurd numbers reach neither the address nor the draft', async () => {
  const before = location.href;
  try {
    const vm = await mount(html`<tf-vm sync-url name="absurd"></tf-vm>`);
    const inAddress = () => new URL(location.href).searchParams;
    await fill(vm, 'cpu', '3');
    await expect.poll(() => inAddress().get('cpu')).toBe('3');
    for (const absurd of ['1000000000', '-3', '1e30', '1.5', '']) {
      await fill(vm, 'cpu', absurd);
      await fill(vm, 'memory', absurd.replace('1.5', '0.0001'));
      await fill(vm, 'name', `a${absurd.replace(/\W/g, '')}`);
      await expect.poll(() => inAddress().get('name')).toBe(`a${absurd.replace(/\W/g, '')}`);
      expect(inAddress().get('cpu')).toBe('3');
      expect(inAddress().get('memory')).toBe('4GB');
    }
    const profile = await openProfile();
    await expect
      .poll(async () => {
        const kept = (await profile.drafts.get(`vm ${location.pathname}`)) as { spec: VmSpec };
        return [kept.spec.name, kept.spec.cpu];
      })
      .toEqual(['a', 3]);
    profile.close();
  } finally {
    history.replaceState(null, '', before);
  }
});

test('markup stays text in every field', async () => {
  const address = 'https://x.test/<img src=x onerror=alert(1)>.flist';
  const vm = await mount(html`<tf-vm flist=${address} env="A"></tf-vm>`);
  const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  for (const path of ['name', 'image.entrypoint', 'network.name', 'network.ipRange', 'env.0.key'])
    await fill(vm, path, markup);
  await fill(vm, 'env.0.value', markup);
  button(vm).click();
  await expect.poll(() => within(vm, '.faults')).not.toBeNull();
  expect(vm.renderRoot.querySelectorAll('img, script')).toHaveLength(0);
});

test('absurd numbers are faults, not crashes', async () => {
  const vm = await mount();
  for (const value of ['', '-1', '0', '1e300', '99999999999999999999'])
    for (const path of ['cpu', 'memory', 'rootfs']) {
      await fill(vm, path, value);
      await expect.poll(() => field(vm, path).error).not.toBe('');
    }
});

test('German words, numbers and places follow the language of the page', async () => {
  const vm = await mount(html`<tf-vm lang="de" name="web1"></tf-vm>`);
  await expect.poll(() => words(vm, 'h2')).toBe('Virtuelle Maschine');
  expect(button(vm).textContent).toMatch(/Für 4,88.\$ \/ Monat deployen/);
  await fill(vm, 'cpu', '99');
  await expect.poll(() => field(vm, 'cpu').error).toBe('Höchstens 32.');
});

test('a grid that cannot be opened is an error with its reason, and nothing throws', async () => {
  render(html`<tf-grid nodes="-5"><tf-vm></tf-vm></tf-grid>`, document.body);
  const vm = document.querySelector('tf-vm')!;
  await expect
    .poll(() => within(vm, 'tf-error')?.shadowRoot?.textContent)
    .toContain('cannot be opened');
  expect(button(vm).disabled).toBe(true);
});

test('a grid of another version is refused in words', async () => {
  const offer = { version: '0.0.1', state: 'opening' };
  const answer = (event: Event) => {
    event.stopPropagation();
    (event as Event & { callback: (offer: unknown) => void }).callback(offer);
  };
  document.body.addEventListener('context-request', answer);
  try {
    render(html`<tf-vm></tf-vm>`, document.body);
    const vm = document.querySelector('tf-vm')!;
    await vm.updateComplete;
    await expect.poll(() => words(vm, '[role="alert"]')).toContain('0.0.1');
  } finally {
    document.body.removeEventListener('context-request', answer);
  }
});

test('the form fits a column of 280 px', async () => {
  const vm = await mount(html`<tf-vm name="web1" style="width: 280px"></tf-vm>`);
  for (const details of vm.renderRoot.querySelectorAll('details')) details.open = true;
  await vm.updateComplete;
  const { right } = vm.getBoundingClientRect();
  const wide = [...vm.renderRoot.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > right + 1,
  );
  expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
});

test('the first press deploys: whoever has no key gets one, kept in this browser', async () => {
  const vm = await mount();
  expect(field(vm, 'sshKeys.new').hint).toContain('a key pair is made for you');
  button(vm).click();
  await expect.poll(() => words(vm, '.fresh')).toContain('This browser keeps it too');
  await expect.poll(() => within(vm, 'form')!.hidden).toBe(true);
  expect(within(vm, 'tf-vm-machines')).not.toBeNull();
  expect(vm.spec.sshKeys).toEqual([expect.stringMatching(/^ssh-ed25519 \S+ web1$/)]);
  expect(await violations()).toEqual([]);

  const { sshKeys } = vm.spec;
  render('', document.body);
  const again = await mount();
  await expect.poll(() => again.spec.sshKeys).toEqual(sshKeys);
  await again.updateComplete;
  within(again, '[data-path="sshKeys"] button.link')!.click();
  await expect.poll(() => words(again, '.fresh')).toContain('Private key');
});
