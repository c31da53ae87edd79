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
  /** Opens `body` as a page of another site than the portal's. */
  open(body: string, policy?: ForeignPolicy): Promise<Page>;
}

export const test = base.extend<{ foreign: Foreign }>({
  foreign: async ({ page, baseURL }, use) => {
    const portal = baseURL ?? '';
    const policies: Record<ForeignPolicy, string> = {
      strict: strictEmbed(portal),
      'strict without lit': strictEmbed(portal, { lit: false }),
      none: '',
    };
    const closings: (() => Promise<void>)[] = [];
    await use({
      weblets: `${portal}/weblets/${version}`,
      async open(body, policy = 'strict') {
        const html = `<!doctype html><html lang="en"><title>A foreign page</title>${body}</html>`;
        // Another host name, not only another port: another site altogether.
        const site = { host: 'localhost', csp: policies[policy], pages: { '/': html } };
        const { url, close } = await serve(site);
        closings.push(close);
        await page.goto(url);
        return page;
      },
    });
    await Promise.all(closings.map((close) => close()));
  },
});

export { expect } from '@playwright/test';
