import type { Locator, Page } from '@playwright/test';

/** The list of what is deployed. */
export class Deployments {
  readonly rows: Locator;
  readonly empty: Locator;

  constructor(page: Page) {
    this.rows = page.locator('tf-page-deployments tbody tr');
    this.empty = page.getByRole('heading', { name: 'Nothing is deployed' });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.rows.page().getByRole('link', { name, exact: true }) });
  }

  state(name: string): Locator {
    return this.row(name).locator('tf-badge');
  }

  cost(name: string): Locator {
    return this.row(name).locator('.cost');
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByRole('link', { name, exact: true }).click();
  }
}
