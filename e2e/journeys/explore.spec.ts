/**
 * Exploring the nodes: by keyboard, by link, and into corners where nothing is. On the simulated grid,
 * and on one that a proxy speaks for: the real adapter over the wire, a simulation at its other end.
 */
import { readFile } from 'node:fs/promises';
import { either, expect, test } from '../pages/either-grid.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { Nodes } from '../pages/nodes.ts';

test(
  'nodes are filtered, sorted, compared, exported and opened by keyboard alone',
  either,
  async ({ open, page, kind }) => {
    const nodes = new Nodes(page);
    const keyboard = new Keyboard(page);
    await open('/nodes');
    await expect(nodes.row(0)).toBeVisible();
    const all = await nodes.passing();
    expect(all).toBe(400);

    await keyboard.to(nodes.choice('up'));
    await keyboard.press('Space');
    await expect(nodes.chips).toContainText('Status: up');
    await expect.poll(() => nodes.passing()).toBeLessThan(all);
    // A group that is folded is no longer in the way.
    await keyboard.to(nodes.filters.getByText('Where', { exact: true }));
    await keyboard.press('Enter');
    await expect(nodes.choice('Africa')).toBeHidden();
    await keyboard.to(nodes.filters.getByRole('slider', { name: 'Unused cores from' }));
    const before = await nodes.passing();
    for (let step = 0; step < 12; step++) await keyboard.press('ArrowRight');
    await expect(nodes.chips).toContainText('Unused cores from');
    await expect.poll(() => nodes.passing()).toBeLessThan(before);

    await keyboard.to(nodes.search);
    await keyboard.type('belgium');
    await expect(nodes.chips).toContainText('belgium');
    const left = await nodes.passing();
    expect(left).toBeGreaterThan(2);

    await keyboard.to(nodes.table.getByRole('button', { name: 'Memory' }));
    await keyboard.press('Enter');
    await expect(nodes.table.getByRole('columnheader', { name: 'Memory' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await keyboard.to(nodes.row(0));
    await keyboard.press('Space', 'ArrowDown', 'Space');
    const compare = nodes.root.getByRole('button', { name: 'Compare 2 nodes' });
    await keyboard.back(compare);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Nodes side by side' });
    await expect(dialog.getByRole('columnheader')).toHaveCount(2);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(compare).toBeFocused();

    await keyboard.back(nodes.root.getByRole('button', { name: 'Export' }));
    await keyboard.press('Enter');
    const csv = nodes.root.getByRole('button', { name: 'CSV for spreadsheets' });
    await keyboard.to(csv);
    const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe('nodes.csv');
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^node_id,twin_id,status,/);
    expect(lines).toHaveLength(left + 1);
    const uptime = lines[0]!.split(',').indexOf('uptime_percent_90d') - lines[0]!.split(',').length;
    const uptimes = lines.slice(1).map((line) => line.split(',').at(uptime)!);
    for (const value of uptimes) expect(value).toMatch(kind === 'real' ? /^$/ : /^\d+(\.\d)?$/);

    const row = nodes.table.locator('tbody tr[tabindex="0"]');
    await keyboard.to(row);
    const id = (await row.getByRole('rowheader').innerText()).trim();
    await keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/nodes/${id}(\\?|$)`));
    await page.goBack();
    await expect(nodes.chips).toContainText('belgium');
    expect(await nodes.passing()).toBe(left);
  },
);

test(
  'a search keeps its address, and one that got a name is found again',
  either,
  async ({ open, page }) => {
    const nodes = new Nodes(page);
    await open('/nodes?status=up&freeCru=8..&sort=-freeCru&columns=cpu,place');
    await expect(nodes.chips).toContainText('Unused cores from 8');
    const passing = await nodes.passing();
    const cores = (await nodes.column('CPU')).map((text) => parseInt(text, 10));
    expect(cores.at(-1)).toBeGreaterThanOrEqual(8);
    expect(cores).toEqual(cores.toSorted((a, b) => b - a));
    await nodes.table.getByRole('button', { name: 'Place' }).click();
    await expect(page).toHaveURL(/sort=city/);
    await page.reload();
    await expect(nodes.table.getByRole('columnheader', { name: 'Place' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    expect(await nodes.passing()).toBe(passing);

    await nodes.root.getByRole('button', { name: 'Saved searches' }).click();
    await nodes.root.getByRole('textbox', { name: 'Name of this search' }).fill('Eight cores');
    await nodes.root.getByRole('button', { name: 'Save', exact: true }).click();
    const saved = nodes.root.getByRole('link', { name: 'Eight cores' });
    await expect(saved).toBeVisible();
    await page.keyboard.press('Escape');
    await nodes.root.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => nodes.passing()).toBe(400);
    await page.reload();
    await nodes.root.getByRole('button', { name: 'Saved searches' }).click();
    await saved.click();
    await expect.poll(() => nodes.passing()).toBe(passing);
    await nodes.root.getByRole('button', { name: 'Saved searches' }).click();
    await nodes.root.getByRole('button', { name: 'Delete the search Eight cores' }).click();
    await expect(saved).toBeHidden();
  },
);

test(
  'a brush over a histogram is followed by map, table, counts and address, dragged or by keys',
  either,
  async ({ open, page }) => {
    const nodes = new Nodes(page);
    await open('/nodes?columns=cpu,place');
    await nodes.openMap();
    await expect.poll(() => nodes.onMap()).toBeGreaterThan(390);
    const [world, all] = [await nodes.onMap(), await nodes.passing()];
    const up = nodes.choice('up').locator('..');
    const counted = await up.innerText();
    const from = nodes.edge('Unused cores', 'from');
    await from.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await from.boundingBox())!;
    const said = new Set<string>();
    await page.mouse.move(x + 8, y + height / 2);
    await page.mouse.down();
    for (const share of [0.2, 0.35, 0.5, 0.6]) {
      await page.mouse.move(x + 8 + share * (width - 16), y + height / 2, { steps: 4 });
      // While the hand still moves.
      await expect.poll(() => nodes.passing()).toBeLessThan(all - said.size);
      await expect.poll(() => nodes.onMap()).toBe(await nodes.passing());
      said.add(await nodes.summary.innerText());
    }
    await page.mouse.up();
    expect(said.size).toBe(4);
    const least = async () =>
      Number(/freeCru=(\d+)\.\./.exec(decodeURIComponent(page.url()))?.[1] ?? NaN);
    // The address follows a few frames behind.
    const chip = nodes.chips.getByRole('button').first();
    await expect
      .poll(async () => `Unused cores from ${await least()}`)
      .toBe((await chip.innerText()).trim());
    // What is unused on a node that sleeps is not to be had, so that its cell has no number of it.
    const cells = (await nodes.column('CPU')).map((text) => parseInt(text, 10));
    const free = cells.filter((cores) => !Number.isNaN(cores));
    expect(free.length).toBeGreaterThan(0);
    for (const cores of free) expect(cores).toBeGreaterThanOrEqual(await least());
    await expect(up).not.toHaveText(counted);
    const dragged = await nodes.passing();
    expect(dragged).toBeLessThan(all);

    await from.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => nodes.passing()).toBeGreaterThan(dragged);
    await expect.poll(() => nodes.onMap()).toBe(await nodes.passing());
    const kept = await nodes.passing();
    await expect
      .poll(async () => `Unused cores from ${await least()}`)
      .toBe((await chip.innerText()).trim());
    await page.reload();
    await expect.poll(() => nodes.passing()).toBe(kept);
    await nodes.filters.getByRole('button', { name: /Unused cores/ }).click();
    await expect.poll(() => nodes.passing()).toBe(all);
    await nodes.openMap();
    await expect.poll(() => nodes.onMap()).toBe(world);
    await expect(page).not.toHaveURL(/freeCru/);
  },
);

test(
  'a broken link says what it ignored, and filters that leave nothing say which to give up',
  either,
  async ({ open, page }) => {
    const nodes = new Nodes(page);
    await open('/nodes?price=cheap&colour=red&status=up&region=africa&country=BE');
    await expect(nodes.ignored).toContainText('2 parts of this link were ignored');
    await expect(nodes.ignored).toContainText('colour=red: there is no such filter');
    await nodes.ignored.getByRole('button').click();
    await expect(nodes.ignored).toBeHidden();
    await expect(nodes.empty).toContainText('No node passes all of these filters');
    await nodes.empty.getByRole('button', { name: /^without Region: Africa/ }).click();
    await expect(nodes.row(0)).toContainText('Belgium');
    expect(await nodes.passing()).toBeGreaterThan(0);
  },
);

test.describe('on the real grid', () => {
  test.use({ kind: 'real' });

  test('what its proxy does not tell is said, and breaks nothing', async ({ open, page }) => {
    const nodes = new Nodes(page);
    await open('/nodes?sort=-uptime&columns=uptime,price');
    await expect(nodes.row(0).getByRole('img', { name: 'not measured' })).toBeVisible();
    expect(await nodes.column('Whole node')).not.toContain('–');
    await nodes.filters.getByText('Reliability').click();
    await expect(nodes.filters).toContainText('Uptime, 90 days: nobody measures it on this grid');
    await open('/nodes?uptime=99..');
    await expect(nodes.empty.getByRole('button', { name: /^without Uptime/ })).toBeVisible();
  });
});

test('on a narrow screen filters cover no count, and one press shows what they leave', async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const nodes = new Nodes(page);
  await open('/nodes');
  await expect(nodes.row(0)).toBeVisible();
  const opener = nodes.root.getByRole('button', { name: 'Filters' });
  await opener.click();
  await nodes.choice('standby').check();
  const show = nodes.filters.getByRole('button', { name: /^Show \d+ nodes$/ });
  await expect(show).not.toHaveText('Show 400 nodes');
  await expect(show).toHaveText(`Show ${await nodes.passing()} nodes`);
  for (const seen of [show, nodes.summary, nodes.search])
    await expect(seen).toBeInViewport({ ratio: 1 });
  await show.click();
  await expect(nodes.filters).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(nodes.row(0)).toContainText('standby');
  await expect(nodes.row(0)).toBeInViewport();
});
