import { LitElement } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddressState } from './address-state.ts';
import { ADDRESS_CHANGED } from './router.ts';

class TestSettings extends LitElement {
  readonly state = new AddressState(
    this,
    (query) => {
      const size = Number(new URLSearchParams(query).get('size') ?? 1);
      if (size > 0) return { state: { size }, ignored: [] };
      return { state: { size: 1 }, ignored: [{ key: 'size', value: '0', code: 'invalid' }] };
    },
    ({ size }, before) => {
      const query = new URLSearchParams(before);
      query.set('size', String(size));
      return query.toString();
    },
  );
}
customElements.define('test-settings', TestSettings);

const before = location.href;
const goTo = (query: string): void => {
  history.replaceState(null, '', `${location.pathname}${query}`);
  dispatchEvent(new Event(ADDRESS_CHANGED));
};
let page: TestSettings;
beforeEach(() => {
  goTo('?size=2&other=x');
  page = new TestSettings();
  document.body.append(page);
});
afterEach(() => {
  page.remove();
  history.replaceState(null, '', before);
});

test('a page follows the address, and the address the page', async () => {
  expect(page.state.now).toEqual({ size: 2 });
  goTo('?size=3&other=x');
  expect(page.state.now).toEqual({ size: 3 });

  page.state.change({ size: 4 });
  expect(page.state.query).toBe('size=4&other=x');
  expect(location.search).toBe('?size=3&other=x');
  await vi.waitFor(() => expect(location.search).toBe('?size=4&other=x'));
});

test('what an address says in vain is known until another one is read', async () => {
  goTo('?size=0');
  expect(page.state.now).toEqual({ size: 1 });
  expect(page.state.ignored).toHaveLength(1);
  page.state.change({ size: 4 });
  expect(page.state.ignored).toHaveLength(1);
  await vi.waitFor(() => expect(location.search).toBe('?size=4'));
  goTo('?size=3');
  expect(page.state.ignored).toEqual([]);
});

test('what was chosen last is not lost to an address that does not say it yet', async () => {
  page.state.change({ size: 4 });
  dispatchEvent(new Event(ADDRESS_CHANGED));
  expect(page.state.now).toEqual({ size: 4 });
  await vi.waitFor(() => expect(location.search).toContain('size=4'));
});

test('a page that was left writes nothing into the address of the next one', async () => {
  page.state.change({ size: 4 });
  page.remove();
  const frame = () => new Promise(requestAnimationFrame);
  for (let frames = 0; frames < 30; frames++) await frame();
  expect(location.search).toBe('?size=2&other=x');
});
