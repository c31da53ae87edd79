/**
 * Takes WebCrypto and databases away, as an insecure page has them: signatures are then made in
 * the page, one after the other, so that a run has one order of events in every engine. Returns
 * the way back.
 */
export function withoutBrowserServices(): () => void {
  const kept = ['crypto', 'indexedDB', 'BroadcastChannel'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  const { crypto } = globalThis;
  const chance = {
    getRandomValues: <T extends ArrayBufferView>(bytes: T) =>
      crypto.getRandomValues(bytes as never) as T,
  };
  Object.defineProperty(globalThis, 'crypto', { value: chance, configurable: true });
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
  // Its messages come when the engine finds time: no two runs would be alike.
  Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined, configurable: true });
  return () => {
    for (const [name, descriptor] of kept)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
  };
}
