import { expect, type Locator, type Page } from '@playwright/test';
import type { Grid } from '../../src/ports/grid.ts';
import { servedSim, type ServedSim } from '../wire/served-sim.ts';

/** Where a journey's own grid proxy stands: a name that leads nowhere (RFC 2606). */
export const PROXY = 'https://proxy.example';

const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };

/** How the proxy of a journey behaves from now on. */
export type Conduct =
  'answers' | 'is down' | 'talks nonsense' | 'is busy' | 'is silent' | 'is of another grid';

/** A grid proxy that speaks for a simulation, and the shell's words about it. */
export class RealGrid {
  readonly asked: string[] = [];
  conduct: Conduct = 'answers';
  /** Says which real grid is shown, and opens the choice. */
  readonly pill: Locator;
  readonly dialog: Locator;
  #served: Promise<ServedSim> | undefined;
  #other: Promise<ServedSim> | undefined;

  constructor(readonly page: Page) {
    this.pill = page.getByRole('banner').getByRole('button', { name: /Real grid/ });
    this.dialog = page.getByRole('dialog', { name: 'Which grid?' });
  }

  /** Answers whatever the page asks the proxy. */
  async serve(): Promise<void> {
    await this.page.context().route(`${PROXY}/**`, async (route) => {
      const request = route.request();
      this.asked.push(new URL(request.url()).pathname);
      if (this.conduct === 'is down') return route.abort('connectionrefused');
      if (this.conduct === 'is busy')
        return route.fulfill({
          status: 429,
          headers: { ...open, 'retry-after': '300' },
          json: { error: 'too many requests' },
        });
      if (this.conduct === 'talks nonsense')
        return route.fulfill({
          headers: open,
          body: '<html>Log in to the network of this hotel</html>',
        });
      // Whoever asked gives up some time.
      if (this.conduct === 'is silent') return;
      const { serve } = await (this.conduct === 'is of another grid'
        ? (this.#other ??= servedSim('another grid', 400))
        : this.#simulation());
      const answer = await serve(new Request(request.url()));
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
  }

  /** Lets something happen on the simulation that the proxy speaks for. */
  async prepare(act: (grid: Grid) => Promise<void>): Promise<void> {
    await act((await this.#simulation()).sim);
  }

  /** The instant the proxy speaks of, milliseconds since 1970. */
  async now(): Promise<number> {
    return (await this.#simulation()).sim.clock.now();
  }

  #simulation(): Promise<ServedSim> {
    return (this.#served ??= servedSim('journey', 400));
  }

  /** Makes this browser one that has opened the proxy before, so that a link to it asks nothing. */
  async agreed(): Promise<void> {
    const query = new URLSearchParams({ grid: 'custom', proxy: PROXY }).toString();
    await this.page.context().addInitScript((text) => {
      // A page without an origin, as checkers make them, has no storage.
      if (origin === 'null') return;
      if (sessionStorage.getItem('tf-grid') === null) sessionStorage.setItem('tf-grid', text);
    }, query);
  }

  /** Chooses another proxy in the dialog of the shell. */
  async choose(address = PROXY): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Change grid' }).click();
    await this.dialog.getByRole('radio', { name: /Another proxy/ }).check();
    await this.dialog.getByLabel('Address').fill(address);
    await this.dialog.getByRole('button', { name: 'Open' }).click();
  }

  async shown(): Promise<void> {
    await expect(this.pill).toContainText(new URL(PROXY).host);
    await expect(this.pill).toContainText(/now|second/);
  }
}
