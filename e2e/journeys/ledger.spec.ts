import { expect, test } from '../pages/journey.ts';

test('a machine’s bills lead to its contract, its entries, their proof and what they changed', async ({
  portal,
  page,
}) => {
  const { machine, simulation, contracts, ledger, main } = portal;
  await portal.open('/deploy/vm');
  await portal.deploy('web1');
  await expect(machine.heading).toHaveText('web1 runs');
  await portal.go('Simulation');
  await simulation.jump('30 days');

  await portal.go('Contracts');
  await expect(contracts.row('web1')).toContainText(/active.*\$\d+\.\d\d/s);
  await contracts.open('web1');
  await expect(contracts.one.getByRole('heading', { level: 1 })).toHaveText('web1');
  await expect(contracts.one.locator('.fate')).toContainText('Billed every hour.');
  // The hours of 30 days, and the parts of an hour around them.
  await expect(contracts.one.getByRole('heading', { name: /^72\d bills$/ })).toBeVisible();
  await contracts.one.getByRole('link', { name: 'CSV, JSON' }).click();
  await expect(contracts.bills.locator('.shown')).toContainText(/of 72\d\s*$/);
  const saving = page.waitForEvent('download');
  await contracts.bills.getByRole('button', { name: 'CSV' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^bills-\d+\.csv$/);
  await main.getByRole('link', { name: 'Statement' }).click();
  await expect(contracts.statement.getByRole('row', { name: /^January 2026/ })).toBeVisible();
  const january = contracts.statement.getByRole('row', { name: /^January 2026/ });
  const counted = await january.getByRole('link').nth(1).textContent();
  await january.getByRole('link').nth(1).click();
  await expect(contracts.bills.locator('.lead')).toContainText(`${counted?.trim()} bills`);

  await portal.go('Ledger');
  const extrinsic = ledger.rows.filter({ hasText: 'Contract for a deployment' });
  await expect(extrinsic).toHaveCount(1);
  const href = await extrinsic.getByRole('link').last().getAttribute('href');
  const hash = href?.split('/').at(-1) ?? '';
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const hits = await ledger.find(hash.slice(0, 8));
  await page.reload();
  await hits.getByRole('link').click();
  await expect(ledger.entry.locator('code').first()).toHaveText('createNodeContract');
  await page.goBack();
  await expect(ledger.list.getByRole('searchbox')).toHaveValue(hash.slice(0, 8));
  await hits.getByRole('link').click();
  await expect(ledger.entry.locator('code').first()).toHaveText('createNodeContract');
  const proof = await ledger.proveEntry();
  await expect(proof.locator('p[role=status]')).toHaveText(
    'The entry is in the ledger, unchanged.',
  );
  await expect(proof.locator('tf-steps li')).toHaveCount(4);
  await ledger.entry.getByRole('link', { name: /^Next entry/ }).click();
  await expect(ledger.entry.locator('.lead')).toContainText('takes a deployment');

  await portal.go('Ledger');
  await ledger.list.getByRole('button', { name: 'Check everything' }).click();
  await expect(ledger.list.locator('.verify')).toContainText(/All \d+ entries hold/);
  await ledger.list.getByRole('link', { name: 'What changed' }).click();
  await ledger.changes.getByRole('button', { name: 'Since the beginning' }).click();
  const made = ledger.changes.getByRole('region', { name: 'Contracts' }).locator('tbody tr');
  await expect(made).toHaveCount(1);
  await expect(made).toContainText(/–.*active/s);
  await ledger.changes.getByRole('button', { name: 'Last hour' }).click();
  await expect(ledger.changes.getByRole('heading', { name: 'Contracts' })).toHaveCount(0);
  // What bills lock is paid out with every 24th: within a day, in whichever hour that was.
  await expect(ledger.changes.getByRole('region', { name: 'Accounts' })).toBeVisible();
  await ledger.changes.getByRole('button', { name: 'Last day' }).click();
  await expect(ledger.changes.getByRole('region', { name: 'Accounts' })).toContainText(/−\d/);
});

test('everybody’s contracts are paged and narrowed, and the address keeps that', async ({
  portal,
  page,
}) => {
  const { contracts } = portal;
  await portal.open('/contracts');
  const { list } = contracts;
  await expect(list.locator('.lead')).toHaveText('172 contracts');
  await expect(list.locator('tbody tr')).toHaveCount(25);
  await list.getByLabel('Type').selectOption('rent');
  await expect(list.locator('tbody tr').first()).toContainText('Rented node');
  const count = await list.locator('tbody tr').count();
  await page.reload();
  await portal.opened();
  await expect(list.getByLabel('Type')).toHaveValue('rent');
  await expect(list.locator('tbody tr')).toHaveCount(count);
});
