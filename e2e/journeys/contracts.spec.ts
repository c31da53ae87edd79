/** Everybody's contracts: as a list, one by one, and their bills. */
import { contractId } from '../../src/model/ids.ts';
import { deploy, diskDeployment, newUser, openNodes } from '../../src/ports/conformance/actions.ts';
import { violations } from '../pages/accessibility.ts';
import { either, expect, test } from '../pages/either-grid.ts';

test(
  'everybody’s contracts are narrowed and sorted, and lead to one, its owner and its node',
  either,
  async ({ open, portal, page, kind }) => {
    const { contracts, main } = portal;
    await open('/contracts?who=all');
    await expect(main.locator('tf-provenance')).toContainText(
      kind === 'simulated' ? 'simulation' : 'proxy.example',
    );
    await expect(main.getByText('172 contracts')).toBeVisible();
    await main.getByRole('combobox', { name: 'Type' }).selectOption('Name');
    await expect(main.locator('.lead')).not.toHaveText('172 contracts');
    await main.getByRole('button', { name: 'Created' }).click();
    await expect(page).toHaveURL(/type=name.*sort=created_at/);
    await page.reload();
    await expect(main.getByRole('columnheader', { name: 'Created' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    const rows = contracts.list.locator('tbody tr');
    for (const text of await rows.allInnerTexts()) expect(text).toContain('Name');
    if (kind === 'real') await expect(main).toContainText('once a wallet is connected');

    await open('/contracts/2');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('web2');
    await expect(main.getByText('94.125.63.2/24')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await main.getByRole('link', { name: /^Twin \d+$/ }).click();
    await expect(page).toHaveURL(/twin=\d+/);
    await expect(contracts.row('web2')).toBeVisible();
    await open('/contracts/999999');
    await expect(main).toContainText('There is no contract 999999');
  },
);

test.describe('on the real grid', () => {
  test.use({ kind: 'real' });

  test('the bills of a contract are read and saved, and what the chain would tell is said to be missing', async ({
    open,
    portal,
    page,
    real,
  }) => {
    const { contracts, main } = portal;
    let id = contractId(0);
    await real.prepare(async (grid) => {
      const user = await newUser(grid);
      const [node] = openNodes(await grid.proxy.inventory());
      id = await deploy(grid, user, node!, diskDeployment(user.twin, 'shelf', 50));
      await grid.world!.jump(30 * 86_400_000);
    });
    await open(`/contracts/${id}`);
    await expect(contracts.one.getByRole('heading', { name: /^72\d bills$/ })).toBeVisible();
    // More than one page of them came over the wire.
    expect(real.asked.filter((path) => path === `/contracts/${id}/bills`).length).toBeGreaterThan(
      1,
    );
    await expect(contracts.one.locator('.fate')).toContainText('stands on the chain');
    await expect(contracts.one.locator('.figures')).not.toContainText(/Locked|Next bill|\$/);
    await expect(contracts.one).toContainText('not told; the node itself knows it');
    await contracts.one.getByRole('link', { name: 'CSV, JSON' }).click();
    await expect(contracts.bills.locator('.shown')).toContainText(/of 72\d\s*$/);
    await expect(contracts.bills.locator('tf-provenance')).toContainText('proxy.example');
    const saving = page.waitForEvent('download');
    await contracts.bills.getByRole('button', { name: 'CSV' }).click();
    expect((await saving).suggestedFilename()).toBe(`bills-${id}.csv`);

    // Without a number there is nothing to ask for: the way on is one press.
    await contracts.bills.getByLabel('Contract number').fill('');
    await contracts.bills.getByLabel('Contract number').press('Enter');
    await expect(main).toContainText('tells bills contract by contract');
    await main.locator('tf-empty').getByRole('link', { name: 'Contracts' }).click();
    await expect(
      contracts
        .row('shelf')
        .or(contracts.row(`#${id}`))
        .first(),
    ).toBeVisible();

    for (const [path, words] of [
      ['/contracts/statement', 'A statement adds up all bills of your account'],
      ['/ledger', 'of a real grid it lies on the chain'],
      [`/ledger/blocks/4`, 'of a real grid it lies on the chain'],
    ] as const) {
      await open(path);
      await expect(main).toContainText(words);
      await expect(main.getByRole('button', { name: 'Open the simulated grid' })).toBeVisible();
    }
    await open('/calculator');
    await expect(main).toContainText('It stands on the chain, which is not asked here: enter it.');
    await expect(main.locator('.result')).not.toContainText('TFT');
    await main.getByLabel('Price of one TFT').fill('10');
    await expect(main.locator('.steps .sum dd')).toContainText('TFT');
  });
});
