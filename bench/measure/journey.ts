/** The hands of a person on the form for a virtual machine, wherever it stands. */
import type { Page } from 'playwright';

const key =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHRlc3RrZXl0ZXN0a2V5dGVzdGtleXRlc3RrZXl0ZXN0 person@laptop';

/** Gives the machine a key, sends it off and waits until it runs. */
export async function deployMachine(page: Page): Promise<void> {
  await page.getByLabel('Paste a public key').fill(key);
  await untilDeployed(page);
}

/** Lets a key be made for the machine, fills in its variable, sends it off and waits until it runs. */
export async function deployWithNewKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Generate one here' }).click();
  await page.getByRole('group', { name: 'Private key' }).waitFor();
  await page.getByLabel('Value', { exact: true }).fill('a value');
  await untilDeployed(page);
}

async function untilDeployed(page: Page): Promise<void> {
  const running = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('tf-deployed', () => resolve(true))),
  );
  await page.getByRole('button', { name: /^Deploy/ }).click();
  await running;
}
