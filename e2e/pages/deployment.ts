import { expect, type Locator, type Page } from '@playwright/test';

/** The page of one deployment. */
export class Deployment {
  readonly root: Locator;
  readonly title: Locator;
  readonly state: Locator;
  readonly sshCommands: Locator;
  readonly bills: Locator;
  readonly billedSoFar: Locator;
  readonly again: Locator;
  readonly deleteButton: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.root = page.locator('tf-page-deployment');
    this.title = this.root.getByRole('heading', { level: 1 });
    this.state = this.root.locator('.head tf-badge');
    this.sshCommands = this.root.locator('code').filter({ hasText: /^ssh root@/ });
    this.bills = this.root.getByRole('region', { name: 'Bills' }).locator('tbody tr');
    this.billedSoFar = this.root.locator('section').filter({ hasText: 'Billed so far' });
    this.again = this.root.getByRole('link', { name: 'Another like this' });
    this.deleteButton = this.root.locator('.head').getByRole('button', { name: 'Delete' });
    this.dialog = page.getByRole('dialog', { name: /^Delete / });
  }

  /** "Node", "Contract", …: what stands beside the word. */
  fact(word: string): Locator {
    return this.root.locator(`dt:text-is("${word}") + dd`);
  }

  /** Asks for the deletion and types the name. */
  async delete(name: string): Promise<void> {
    await this.deleteButton.click();
    const confirm = this.dialog.getByRole('button', { name: 'Delete' });
    await expect(confirm).toBeDisabled();
    await this.dialog.getByRole('textbox').fill(name);
    await confirm.click();
    await expect(this.dialog).toBeHidden();
  }
}
