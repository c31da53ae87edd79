import { hrefTo } from '../href.ts';

/** True when version `a` comes after `b`; both "1.2.3", anything behind that is not looked at. */
export function isNewer(a: string, b: string): boolean {
  const parts = (version: string): readonly number[] => version.split(/[.+-]/, 3).map(Number);
  const [theirs, ours] = [parts(a), parts(b)];
  for (const [index, part] of theirs.entries()) {
    const other = ours[index] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}

/** A version as this project writes it; nothing else is worth a request. */
const isVersion = (data: unknown): data is string =>
  typeof data === 'string' && data.length <= 32 && /^\d+\.\d+\.\d+(?:[+-][\w.]+)?$/.test(data);

/**
 * The version that the server has now, from a file beside the portal. A module rather than a request
 * because only the real grid's adapter may use the network.
 *
 * @param claimed which version is said to be there; the browser loads the file once for each
 */
async function versionOnServer(claimed: string): Promise<unknown> {
  const file = new URL(hrefTo('/version.js'), location.href);
  file.searchParams.set('after', claimed);
  const module = (await import(/* @vite-ignore */ file.href)) as { readonly default?: unknown };
  return module.default;
}

/**
 * Tells other tabs which version of the portal this is, and calls back when one of them is newer and
 * the server confirms it: this tab's code may be gone from the server by then. Whatever page of this
 * origin can send such a message, so it is only a reason to ask.
 */
export function onNewerVersion(
  ours: string,
  superseded: () => void,
  serverVersion = versionOnServer,
): void {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel('tf-portal-version');
  } catch {
    // Absent, or refused to a frame whose storage is blocked: there are no other tabs to hear.
    return;
  }
  const confirm = async (claimed: string): Promise<void> => {
    const found = await serverVersion(claimed);
    if (isVersion(found) && isNewer(found, ours)) superseded();
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isVersion(data)) return;
    // A server that cannot be asked confirms nothing; this tab goes on with the code it has.
    if (isNewer(data, ours)) confirm(data).catch(() => undefined);
    else if (isNewer(ours, data)) channel.postMessage(ours);
  };
  channel.postMessage(ours);
}
