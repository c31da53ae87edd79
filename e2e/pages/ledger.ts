import type { Locator, Page } from '@playwright/test';

/** The ledger explorer: list, block, entry, comparison. */
export class LedgerPages {
  readonly list: Locator;
  readonly entry: Locator;
  readonly block: Locator;
  readonly changes: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.list = page.locator('tf-page-ledger');
    this.entry = page.locator('tf-page-ledger-entry');
    this.block = page.locator('tf-page-ledger-block');
    this.changes = page.locator('tf-page-ledger-changes');
    this.rows = page.locator('tf-entry-list tbody tr');
  }

  /** Asks the search of the list; what it found is a list of links. */
  async find(question: string): Promise<Locator> {
    await this.list.getByRole('searchbox').fill(question);
    await this.list.getByRole('searchbox').press('Enter');
    return this.list.locator('.hits');
  }

  async proveEntry(): Promise<Locator> {
    const proof = this.entry.locator('tf-ledger-proof');
    await proof.getByRole('button', { name: /^Check/ }).click();
    return proof;
  }
}
