/** How many times in a row a page has to wait for files before it can go on. */
import type { Page } from 'playwright';

/** One file, as the browser timed it: milliseconds since the page began. */
interface TimedFile {
  readonly start: number;
  readonly end: number;
}

/** Milliseconds that every file takes longer, so that files of one round overlap. */
const LATENCY = 400;

/** Makes every answer late. Call before the page opens. */
export async function delayFiles(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const throughput = { downloadThroughput: -1, uploadThroughput: -1 };
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    ...throughput,
  });
}

/** The longest chain of files of which each was asked for only when the one before had come. */
export function roundsOf(files: readonly TimedFile[]): number {
  const sorted = [...files].sort((a, b) => a.end - b.end);
  let rounds = 0;
  let until = -Infinity;
  for (const { start, end } of sorted) {
    if (start < until) continue;
    rounds += 1;
    until = end;
  }
  return rounds;
}

/** Rounds of the files whose address begins so, of those that were asked for up to now. */
export async function importRounds(page: Page, origin: string): Promise<number> {
  const files = await page.evaluate(
    (from) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith(from))
        .map(({ startTime: start, duration }) => ({ start, end: start + duration })),
    origin,
  );
  return roundsOf(files);
}
