/** How long the page keeps a person waiting after a key or a click, on the way of one machine. */
import type { Page } from 'playwright';
import { serve } from '../scripts/site/server.mjs';
import { Portal } from '../e2e/pages/portal.ts';
import { inWorld } from '../e2e/pages/world.ts';
import type { Bench } from './bench.ts';
import { withPage } from './measure/page.ts';

const journeys = 8;
/** What the browser does not report is shorter than this. */
const SHORTEST = 16;

/** Keeps the longest interaction: from the key or click to the next frame on the screen. */
function watchInteractions(shortest: number): void {
  let longest = shortest;
  const keep = (what: string): void => {
    Reflect.set(window, 'longestInteraction', { longest, what });
  };
  keep('none');
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (!entry.interactionId || entry.duration <= longest) continue;
      longest = entry.duration;
      const target = entry.target instanceof Element ? entry.target.localName : 'nothing';
      keep(`${entry.name} on ${target} at ${location.pathname}`);
    }
  });
  const wanted = { type: 'event', durationThreshold: shortest, buffered: true };
  observer.observe(wanted);
}

/** From the first page to a running machine, its page, the list, and its end; all by real input. */
async function journey(page: Page, url: string): Promise<void> {
  const portal = new Portal(page);
  const { form, machine, deployments, deployment, main } = portal;
  await page.goto(url + inWorld('/', { nodes: 1_800 }));
  await portal.opened();
  await main.getByRole('link', { name: 'Deploy a virtual machine' }).click();
  await form.fits.waitFor();
  for (const choice of ['Large', 'Small', 'Public IPv4', 'Spread out', 'Cheapest', 'Micro VM'])
    await form.choice(choice).click();
  await form.root.getByRole('spinbutton').first().press('ArrowUp');
  await form.root.getByText('Why not the others').click();
  await form.root.getByRole('button', { name: 'Choose a node by hand' }).click();
  await page.locator('tf-vm-nodes tbody tr').first().waitFor();
  await page.keyboard.press('Escape');
  await form.name.clear();
  await form.name.pressSequentially('web1');
  await form.makeKey();
  await form.deploy();
  await machine.root.getByRole('link', { name: 'Open its page' }).click();
  await deployment.title.waitFor();
  await portal.go('Overview');
  await portal.go('Deployments');
  await page.getByRole('searchbox').pressSequentially('web1');
  await deployments.open('web1');
  await deployment.deleteButton.click();
  await deployment.dialog.getByRole('textbox').pressSequentially('web1');
  await deployment.dialog.getByRole('button', { name: 'Delete' }).click();
  await deployment.root.getByRole('button', { name: 'Undo' }).click();
  await portal.go('Simulation');
}

interface Longest {
  readonly longest: number;
  readonly what: string;
}

const interaction: Bench = {
  name: 'interaction-p95-ms',
  unit: 'ms',
  goal: { atMost: 50 },
  speaks: 'p95',
  async run() {
    const { url, close } = await serve();
    const found: Longest[] = [];
    try {
      while (found.length < journeys)
        await withPage({}, async (page) => {
          await page.addInitScript(watchInteractions, SHORTEST);
          await journey(page, url);
          found.push(
            await page.evaluate(() => Reflect.get(globalThis, 'longestInteraction') as Longest),
          );
        });
    } finally {
      await close();
    }
    return found.map(({ longest }) => longest);
  },
};

export default interaction;
