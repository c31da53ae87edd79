import { html, LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeGrid } from '../operations/testing/fake-grid.ts';
import { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';
import { GridClockController } from './grid-clock-controller.ts';
import { GridController } from './grid-controller.ts';
import type { GridOffer } from './grid-offer.ts';
import { GridProvider } from './grid-provider.ts';
import { pricesQuery } from './grid-queries.ts';
import { MutationController } from './mutation-controller.ts';
import { clientOf } from './query-client.ts';
import { QueryController } from './query-controller.ts';
import { VERSION } from './version.ts';

class TestWeblet extends LitElement {
  readonly grid = new GridController(this);
  readonly prices = new QueryController(this, () => {
    const open = this.grid.open;
    return open && pricesQuery(open.grid);
  });
  readonly clock = new GridClockController(this, () => this.grid.open?.grid);
  readonly jump = new MutationController<number, number>(
    this,
    () => {
      const open = this.grid.open;
      return open && clientOf(open.grid);
    },
    {
      mutationFn: async (by) => {
        if (by < 0) throw new GridError('world.invalid');
        return by;
      },
    },
  );
  draws = 0;

  override render() {
    this.draws++;
    if (this.grid.state.state !== 'ready') return html`${this.grid.state.state}`;
    return this.prices.render({
      pending: () => html`pending`,
      error: (error, retry) => html`<button @click=${retry}>${error.message}</button>`,
      ready: ({ tft }) => html`${tft.average} at ${this.clock.now}`,
    });
  }
}
customElements.define('test-weblet', TestWeblet);

let fake: FakeGrid;
let grid: Grid;
let page: HTMLElement;
const providers: GridProvider[] = [];

const ready = (of = grid, version = VERSION): GridOffer => ({
  version,
  state: 'ready',
  grid: of,
  profile: () => Promise.reject(new Error('not here')),
  operations: () => Promise.reject(new Error('not here')),
});
function provide(offer: GridOffer): GridProvider {
  const provider = new GridProvider(page, offer);
  providers.push(provider);
  return provider;
}
function weblet(): TestWeblet {
  const element = new TestWeblet();
  page.append(element);
  return element;
}
const text = (element: TestWeblet) => element.shadowRoot?.textContent.trim();
const shows = (element: TestWeblet, what: string | RegExp) =>
  vi.waitFor(() => expect(text(element)).toMatch(what));

beforeEach(() => {
  fake = new FakeGrid();
  grid = fake.open();
  page = document.createElement('div');
  document.body.append(page);
});
afterEach(() => {
  vi.useRealTimers();
  page.remove();
  for (const provider of providers.splice(0)) provider.close();
});

describe('an element', () => {
  it('says so while there is no grid, and finds one that comes later', async () => {
    const element = weblet();
    await shows(element, 'missing');
    const provider = provide({ version: VERSION, state: 'opening' });
    await shows(element, 'opening');
    provider.set({ version: VERSION, state: 'failed', error: new Error('refused') });
    await shows(element, 'failed');
    provider.set(ready());
    await shows(element, /^10 at/);
  });

  it('does not use the grid of another version, and knows both versions', async () => {
    provide(ready(grid, '0.0.1'));
    const element = weblet();
    await shows(element, 'foreign');
    expect(element.grid.state).toEqual({ state: 'foreign', theirs: '0.0.1', ours: VERSION });
    expect(element.grid.open).toBeUndefined();
  });

  it('finds the grid through shadow roots', async () => {
    provide(ready());
    const outer = document.createElement('div');
    page.append(outer);
    const element = new TestWeblet();
    outer.attachShadow({ mode: 'open' }).append(element);
    await shows(element, /^10 at/);
  });

  it('lets go when it leaves the page and comes back', async () => {
    const provider = provide(ready());
    const element = weblet();
    await shows(element, /^10 at/);
    element.remove();
    expect(element.grid.state.state).toBe('missing');
    provider.set({ version: VERSION, state: 'opening' });
    page.append(element);
    await shows(element, 'opening');
  });

  it('draws pending, then the answer, and follows the grid', async () => {
    const gate = fake.hold('chain.prices');
    provide(ready());
    const element = weblet();
    await shows(element, 'pending');
    gate.open();
    await shows(element, /^10 at/);
    const asked = fake.countOf('chain.prices');
    fake.advance(1000);
    await vi.waitFor(() => expect(fake.countOf('chain.prices')).toBe(asked + 1));
  });

  it('draws an error with its way out', async () => {
    fake.failNext('chain.prices', new GridError('storage.refused'));
    provide(ready());
    const element = weblet();
    await shows(element, 'storage.refused');
    element.shadowRoot!.querySelector('button')!.click();
    await shows(element, /^10 at/);
  });

  it('follows the query of another grid when that is offered', async () => {
    const other = new FakeGrid();
    const provider = provide(ready());
    const element = weblet();
    await shows(element, /^10 at/);
    provider.set(ready(other.open()));
    await vi.waitFor(() => expect(other.countOf('chain.prices')).toBe(1));
    const asked = fake.countOf('chain.prices');
    fake.notify();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fake.countOf('chain.prices')).toBe(asked);
  });

  it('runs an effect and shows how it went', async () => {
    const element = weblet();
    await expect(element.jump.run(1)).rejects.toThrow('No grid');
    provide(ready());
    await shows(element, /^10 at/);
    await expect(element.jump.run(5)).resolves.toBe(5);
    expect(element.jump.result).toMatchObject({ isSuccess: true, data: 5 });
    await expect(element.jump.run(-1)).rejects.toThrow('world.invalid');
    expect(element.jump.result).toMatchObject({ isError: true, error: { code: 'world.invalid' } });
    element.jump.reset();
    expect(element.jump.result?.isIdle).toBe(true);
  });
});

describe('the clock', () => {
  it('redraws about once a second, faster when time runs fast, and not at all when it stands', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
    provide(ready());
    const element = weblet();
    await shows(element, /^10 at/);
    const drawsIn = async (milliseconds: number) => {
      const before = element.draws;
      await vi.advanceTimersByTimeAsync(milliseconds);
      return element.draws - before;
    };
    const drawsInTenSeconds = async (rate: number) => {
      fake.rate = rate;
      fake.notify();
      await drawsIn(200);
      return drawsIn(10_000);
    };
    const usual = await drawsInTenSeconds(1);
    expect(usual).toBeGreaterThanOrEqual(9);
    expect(usual).toBeLessThanOrEqual(10);
    const fast = await drawsInTenSeconds(60);
    expect(fast).toBeGreaterThan(50);
    expect(fast).toBeLessThanOrEqual(100);
    expect(await drawsInTenSeconds(0)).toBe(0);
  });
});
