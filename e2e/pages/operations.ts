import type { Locator } from '@playwright/test';

/** The list of operations, in the drawer and on the activity page. */
export class Operations {
  constructor(readonly root: Locator) {}

  /** "Deploy web1", "Delete web1". */
  one(title: string): Locator {
    return this.root
      .getByRole('article')
      .filter({ has: this.root.page().getByRole('heading', { name: title, exact: true }) });
  }

  state(title: string): Locator {
    return this.one(title).locator('tf-badge');
  }

  button(title: string, name: string): Locator {
    return this.one(title).getByRole('button', { name });
  }
}
