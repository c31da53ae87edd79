import { expect, type Locator, type Page } from '@playwright/test';

/** The node finder. */
export class Nodes {
  readonly root: Locator;
  readonly search: Locator;
  /** "1,240 of 1,800 nodes", and what is free on them. */
  readonly summary: Locator;
  readonly table: Locator;
  readonly filters: Locator;
  readonly chips: Locator;
  readonly ignored: Locator;
  readonly empty: Locator;
  /** The table as a map, and what it says is in sight. */
  readonly map: Locator;
  readonly inSight: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('tf-page-nodes');
    this.search = this.root.getByRole('searchbox', { name: 'Search nodes' });
    this.summary = this.root.locator('.sums');
    this.table = this.root.getByRole('table');
    this.filters = this.root.getByRole('complementary', { name: 'Filters' });
    this.chips = this.root.getByRole('list', { name: 'Active filters' });
    this.ignored = this.root.getByRole('alert');
    this.empty = this.root.locator('tf-empty');
    this.map = this.root.getByRole('application', { name: 'Map of nodes' });
    this.inSight = this.root.locator('tf-capacity-map #summary');
  }

  /** A choice of a list of filters. */
  choice(name: string): Locator {
    return this.filters.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  /** An edge of the brush over a histogram. */
  edge(measure: string, end: 'from' | 'to'): Locator {
    return this.filters.getByRole('slider', { name: `${measure} ${end}` });
  }

  /** The map opened above the table. */
  async openMap(): Promise<void> {
    await this.root.getByText('Map', { exact: true }).click();
    await expect(this.map).toBeVisible();
  }

  /** How many nodes the map has in sight. */
  async onMap(): Promise<number> {
    return Number(/^[\d,]+/.exec(await this.inSight.innerText())?.[0].replaceAll(',', '') ?? NaN);
  }

  /** A row as it stands in the table, the first being 0. */
  row(place: number): Locator {
    return this.table.locator('tbody tr').nth(place);
  }

  /** How many nodes pass. */
  async passing(): Promise<number> {
    const text = await this.summary.locator('strong').innerText();
    return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? NaN);
  }

  /** The texts of a column from the top, as many as are drawn. */
  async column(heading: string): Promise<readonly string[]> {
    const heads = await this.table.locator('thead th').allInnerTexts();
    const place = heads.findIndex((head) => head.trim() === heading);
    expect(place, `column ${heading} of ${heads.join(', ')}`).toBeGreaterThanOrEqual(0);
    return this.table.locator(`tbody tr > :nth-child(${place + 1})`).allInnerTexts();
  }
}
