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

/**
 * Tells other tabs which version of the portal this is, and calls back when one of them is newer:
 * this tab's code may be gone from the server by then.
 */
export function onNewerVersion(ours: string, superseded: () => void): void {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel('tf-portal-version');
  } catch {
    // Absent, or refused to a frame whose storage is blocked: there are no other tabs to hear.
    return;
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return;
    if (isNewer(data, ours)) superseded();
    else if (isNewer(ours, data)) channel.postMessage(ours);
  };
  channel.postMessage(ours);
}
