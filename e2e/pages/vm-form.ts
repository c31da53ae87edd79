import { expect, type Locator, type Page } from '@playwright/test';

/** The form for a virtual machine, as the portal and any other page have it. */
export class VmForm {
  readonly root: Locator;
  readonly name: Locator;
  readonly generateKey: Locator;
  readonly privateKey: Locator;
  readonly deployButton: Locator;
  /** "327 nodes fit of 400". */
  readonly fits: Locator;
  /** What is wrong with the form, after an attempt to deploy. */
  readonly faults: Locator;

  constructor(page: Page) {
    this.root = page.locator('tf-vm');
    this.name = this.root.getByRole('textbox', { name: 'Name', exact: true }).first();
    this.generateKey = this.root.getByRole('button', { name: 'Generate one here' });
    this.privateKey = this.root.getByRole('group', { name: 'Private key' });
    this.deployButton = this.root.getByRole('button', { name: /^Deploy( for|$)/ });
    this.fits = this.root.getByRole('status').filter({ hasText: /fits?\b/ });
    this.faults = this.root.getByRole('alert').filter({ hasText: /need(s)? attention/ });
  }

  /** Names the machine, once it is known where it fits; a key is made when it is deployed. */
  async describe(name: string): Promise<void> {
    // A draft that arrives while a name is typed would leave both in the field.
    await expect(this.fits).toBeVisible();
    // What this browser remembers may come between: then it is written again.
    await expect(async () => {
      await this.name.fill(name);
      await expect(this.name).toHaveValue(name, { timeout: 2_000 });
    }).toPass();
  }

  /** Makes a key unless one is chosen. */
  async makeKey(): Promise<void> {
    await expect(this.fits).toBeVisible();
    const chosen = this.root.getByRole('group', { name: 'SSH keys' }).getByRole('checkbox', {
      name: 'ssh-ed25519',
      checked: true,
    });
    if ((await chosen.count()) > 0) return;
    await this.generateKey.click();
    await expect(this.privateKey).toBeVisible();
  }

  async deploy(): Promise<void> {
    await this.deployButton.click();
  }

  /** A radio or checkbox by the words it begins with. */
  choice(words: string): Locator {
    const name = new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    return this.root.getByRole('radio', { name }).or(this.root.getByRole('checkbox', { name }));
  }

  field(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }

  /** Opens a part that is folded away. */
  async unfold(label: string): Promise<void> {
    await this.root.locator('summary').filter({ hasText: label }).click();
  }

  /** The node that comes first, by its number. */
  async firstNode(): Promise<number> {
    const words = this.root.getByRole('paragraph').filter({ hasText: /Node \d+ in / });
    return Number(/\d+/.exec(await words.innerText())?.[0]);
  }
}
