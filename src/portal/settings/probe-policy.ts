/**
 * Whether scripts of this site come with a policy of their own, which a worker takes for its own
 * (CSP 3, 4.2.3). Undefined where no worker can be begun.
 */
export function probePolicy(): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./policy-probe.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      resolve(undefined);
      return;
    }
    const end = (bound: boolean | undefined): void => {
      worker.terminate();
      resolve(bound);
    };
    worker.onmessage = ({ data }: MessageEvent<boolean>) => end(data);
    worker.onerror = () => end(undefined);
  });
}
