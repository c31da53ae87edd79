/** The `test` of journeys: a portal in a tab, and an ear for what no page should say. */
import { test as base, expect } from '@playwright/test';
import { Portal } from './portal.ts';

/** Released proxies refuse to send only some columns: that is asked once, and the browser tells of it. */
const REFUSED_COLUMNS = /status of 400 .* at https:\/\/proxy\.example\/\w+\?.*select=/;

/** What the browser complained of, and where it went, beyond what a test expects of it. */
export class Complaints {
  readonly heard: string[] = [];
  readonly #excused = [REFUSED_COLUMNS];

  /** A fault that a test makes on purpose is told of: that is no complaint. */
  excuse(pattern: RegExp): void {
    this.#excused.push(pattern);
  }

  get left(): readonly string[] {
    return this.heard.filter((words) => !this.#excused.some((pattern) => pattern.test(words)));
  }
}

interface Fixtures {
  readonly complaints: Complaints;
  readonly portal: Portal;
  /** Another tab of the same browser. */
  readonly newTab: () => Promise<Portal>;
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = new Complaints();
      const home = new URL(baseURL ?? '').port;
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.heard.push(`${message.text()} at ${message.location().url}`);
      });
      context.on('weberror', (error) => complaints.heard.push(String(error.error())));
      context.on('request', (request) => {
        const { protocol, port } = new URL(request.url());
        if (protocol.startsWith('http') && port !== home)
          complaints.heard.push(`Asked ${request.url()}`);
      });
      await use(complaints);
      expect(complaints.left).toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page }, use) => use(new Portal(page)),
  newTab: async ({ context }, use) => use(async () => new Portal(await context.newPage())),
});

export { expect } from '@playwright/test';
