import { afterEach, expect, test, vi } from 'vitest';
import { isNewer, onNewerVersion } from './newer-version.ts';

test.each([
  ['0.2.0', '0.1.9', true],
  ['0.10.0', '0.9.0', true],
  ['1.0.0', '1.0.0', false],
  ['0.1.0', '0.2.0', false],
])('%s after %s: %s', (a, b, expected) => {
  expect(isNewer(a, b)).toBe(expected);
});

/** A channel whose other end is the test. */
class Channel {
  static last: Channel;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly sent: unknown[] = [];
  constructor() {
    Channel.last = this;
  }
  postMessage(data: unknown): void {
    this.sent.push(data);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Hears `data` in a tab of version 0.2.0 whose server has `onServer`. */
async function hear(data: unknown, onServer: () => Promise<unknown>) {
  vi.stubGlobal('BroadcastChannel', Channel);
  const superseded = vi.fn();
  const asked = vi.fn(onServer);
  onNewerVersion('0.2.0', superseded, asked);
  Channel.last.onmessage?.({ data });
  await vi.waitFor(() => {
    expect(asked.mock.settledResults.every(({ type }) => type !== 'incomplete')).toBe(true);
  });
  return { superseded: superseded.mock.calls.length, asked: asked.mock.calls.length };
}

test('a newer version is believed when the server has it', async () => {
  expect(await hear('0.3.0', async () => '0.3.0')).toEqual({ superseded: 1, asked: 1 });
});

test('a version that the server does not have is a rumour', async () => {
  expect(await hear('99.0.0', async () => '0.2.0')).toEqual({ superseded: 0, asked: 1 });
  expect(await hear('99.0.0', async () => 'x')).toEqual({ superseded: 0, asked: 1 });
  const gone = async () => Promise.reject(new TypeError('offline'));
  expect(await hear('99.0.0', gone)).toEqual({ superseded: 0, asked: 1 });
});

test.each([42, '', 'newest', '1', '9'.repeat(40), { version: '9.0.0' }, '0.1.0', '0.2.0'])(
  'the server is not asked about %j',
  async (data) => {
    expect(await hear(data, async () => '99.0.0')).toEqual({ superseded: 0, asked: 0 });
  },
);
