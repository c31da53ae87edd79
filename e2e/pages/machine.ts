import type { Locator, Page } from '@playwright/test';

/** One machine as the form's weblet shows it: on its way, running, failed, deleted. */
export class Machine {
  readonly root: Locator;
  readonly heading: Locator;
  readonly steps: Locator;
  /** The phase that is under way. */
  readonly phase: Locator;
  readonly error: Locator;
  readonly sshCommand: Locator;

  constructor(page: Page) {
    this.root = page.locator('tf-vm-machines article');
    this.heading = this.root.getByRole('heading', { level: 3 });
    this.steps = this.root.getByRole('list', { name: 'Progress' });
    this.phase = this.steps.locator('[aria-current="step"]');
    this.error = this.root.locator('tf-error').first();
    this.sshCommand = this.root.locator('code').filter({ hasText: /^ssh root@/ });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name });
  }

  /** Why a node was left, folded away. */
  left(node: number): Locator {
    return this.root.getByRole('group').filter({ hasText: `Node ${node} was left` });
  }
}
