import type { Locator, Page } from '@playwright/test';

/** The page with the map of the grid. */
export class CapacityMap {
  readonly root: Locator;
  /** The picture, which takes keys. */
  readonly stage: Locator;
  /** What is in sight, in words. */
  readonly summary: Locator;
  readonly measure: Locator;
  readonly list: Locator;
  readonly card: Locator;
  /** How far the picture reaches and which places are named on it, in words. */
  readonly extent: Locator;
  /** What the slider says of its instant. */
  readonly instant: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('tf-page-map');
    this.stage = this.root.getByRole('application', { name: 'Map of nodes' });
    this.summary = this.root.locator('#summary');
    this.extent = this.root.locator('#extent');
    this.measure = this.root.getByRole('combobox', { name: 'Area' });
    this.list = this.root.locator('tf-map-list');
    this.card = this.root.locator('.card.pinned');
    this.instant = this.root.locator('tf-map-time output');
  }

  /** A kind of nodes, to show or to hide. */
  kind(name: string): Locator {
    return this.root.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  /** A country, farm or node of the list, the first being 0. */
  entry(place: number): Locator {
    return this.list.locator('li button').nth(place);
  }

  /** What the address says, without what it says of the grid. */
  address(): Readonly<Record<string, string>> {
    const { searchParams } = new URL(this.page.url());
    const world = ['seed', 'nodes', 'from', 'at', 'rate', 'tft', 'fault', 'grid', 'proxy'];
    return Object.fromEntries([...searchParams].filter(([name]) => !world.includes(name)));
  }
}
