import type { Locator, Page } from '@playwright/test';

/** Contracts, one of them, and their bills. */
export class ContractPages {
  readonly list: Locator;
  readonly one: Locator;
  readonly bills: Locator;
  readonly statement: Locator;

  constructor(readonly page: Page) {
    this.list = page.locator('tf-page-contracts');
    this.one = page.locator('tf-page-contract');
    this.bills = page.locator('tf-page-bills');
    this.statement = page.locator('tf-page-statement');
  }

  row(name: string): Locator {
    return this.list.locator('tbody tr').filter({ hasText: name });
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByRole('link', { name, exact: true }).click();
  }

  /** Rows of the list of bills that are drawn. */
  shownBills(on: Locator): Locator {
    return on.locator('tf-bill-list [role=rowgroup].scroller [role=row]');
  }
}
