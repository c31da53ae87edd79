import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a ledger says, as far as journeys ask. */
interface LedgerEntry {
  readonly at: number;
  readonly body: {
    readonly kind: string;
    readonly calls?: readonly { readonly call: string }[];
  };
}

/** The panel that steers the simulated grid. */
export class Simulation {
  readonly root: Locator;
  readonly error: Locator;
  readonly head: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('tf-page-simulation');
    this.error = this.root.locator('tf-error');
    this.head = this.root.locator('dd.mono span').first();
  }

  async setSpeed(speed: 'Pause' | '1×' | '60×' | '3600×'): Promise<void> {
    await this.root.getByRole('radio', { name: new RegExp(`^${speed}`) }).check();
  }

  async jump(by: '1 hour' | '1 day' | '1 week' | '30 days'): Promise<void> {
    const button = this.root.getByRole('button', { name: `+ ${by}` });
    await button.click();
    await expect(this.root.locator('tf-sim-log')).toContainText('ahead');
    await expect(button).toHaveAttribute('aria-disabled', 'false');
  }

  /** Grid time to the second, milliseconds since 1970, as the panel shows it. */
  async now(): Promise<number> {
    const time = await this.root.locator('.clock').innerText();
    const date = await this.root.locator('.date').innerText();
    return Date.parse(`${date.replace(/^\w+, /, '')} ${time} UTC`);
  }

  /** Cuts the power of a node, found by its number. */
  async cutPower(node: number): Promise<void> {
    await this.root.getByRole('radio', { name: /^Power/ }).check();
    await this.root.getByRole('combobox', { name: 'Node' }).fill(String(node));
    await this.root
      .getByRole('option', { name: new RegExp(`^Node ${node}\\b`) })
      .first()
      .click();
    await this.root.getByRole('button', { name: 'Cut the power' }).click();
    await expect(this.root.locator('.standing')).toContainText('No power');
  }

  /** Chooses a file to be imported; one that could be a world is asked about. */
  chooseFile(name: string, text: string): Promise<void> {
    const buffer = Buffer.from(text);
    const input = this.root.locator('input[type="file"]');
    return input.setInputFiles({ name, mimeType: 'text/plain', buffer });
  }

  /** Imports a world in place of this one, with the passphrase of its secrets if they are locked. */
  async importFile(name: string, text: string, passphrase?: string): Promise<void> {
    await this.chooseFile(name, text);
    const dialog = this.root.getByRole('dialog', { name: `Open the world in ${name}?` });
    if (passphrase !== undefined) await dialog.getByLabel('Passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'Replace my world' }).click();
  }

  /** The whole world as the file that a person would save; with a passphrase, with its secrets. */
  async exportFile(passphrase?: string): Promise<string> {
    await this.root.getByRole('button', { name: 'Export' }).click();
    const dialog = this.root.getByRole('dialog', { name: 'Export this world' });
    if (passphrase !== undefined) {
      await dialog.getByRole('radio', { name: /^Take them along/ }).check();
      await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await dialog.getByLabel('Passphrase again').fill(passphrase);
    }
    const saved = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save file' }).click();
    return readFile(await (await saved).path(), 'utf8');
  }

  /** How often a call stands in the ledger. */
  async countCalls(name: string): Promise<number> {
    const lines = (await this.exportFile()).split('\n').slice(1).filter(Boolean);
    const calls = lines.flatMap((line) => (JSON.parse(line) as LedgerEntry).body.calls ?? []);
    return calls.filter(({ call }) => call === name).length;
  }
}
