/** A page of another origin that embeds weblets: the `foreign` fixture. */
import { test as base, type Page } from '@playwright/test';
import { strictEmbed } from '../../scripts/site/csp.mjs';
import { serve } from '../../scripts/site/server.mjs';
import { version } from '../../scripts/version.mjs';

/** `strict` allows Lit's policy, `strict without lit` does not, `none` is a page without a policy. */
export type ForeignPolicy = 'strict' | 'strict without lit' | 'none';

interface Foreign {
  /** Where a page finds the weblets of this release, without a slash at the end. */
  readonly weblets: string;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** Opens `body` as a page of another site than the portal's. */
  open(body: string, policy?: ForeignPolicy): Promise<Page>;
  /** Opens a page with one script of ours and some tags. */
  embed(entry: string, tags: string, policy?: ForeignPolicy): Promise<Page>;
}

const head = `<meta charset="utf-8" /><meta name="color-scheme" content="light dark" />
  <meta name="viewport" content="width=device-width" />
  <link rel="icon" href="data:," /><title>A foreign page</title>`;

export const test = base.extend<{ foreign: Foreign }>({
  foreign: async ({ page, baseURL }, use) => {
    const portal = baseURL ?? '';
    const weblets = `${portal}/weblets/${version}`;
    const policies: Record<ForeignPolicy, string> = {
      strict: strictEmbed(portal),
      'strict without lit': strictEmbed(portal, { lit: false }),
      none: '',
    };
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const closings: (() => Promise<void>)[] = [];
    async function open(body: string, policy: ForeignPolicy = 'strict'): Promise<Page> {
      const html = `<!doctype html><html lang="en">${head}${body}</html>`;
      // Another host name, not only another port: another site altogether.
      const site = { host: 'localhost', csp: policies[policy], pages: { '/': html } };
      const { url, close } = await serve(site);
      closings.push(close);
      await page.goto(url);
      return page;
    }
    await use({
      weblets,
      complaints,
      open,
      embed: (entry, tags, policy) =>
        open(`<script type="module" src="${weblets}/${entry}.js"></script>${tags}`, policy),
    });
    await Promise.all(closings.map((close) => close()));
  },
});

export { expect } from '@playwright/test';
