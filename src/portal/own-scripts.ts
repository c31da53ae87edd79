/** The part of the Trusted Types API that TypeScript's DOM library does not know yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

/** @returns the URL itself when it is of this page's origin; throws `TypeError` otherwise */
export function ownScript(url: string, origin = location.origin): string {
  if (new URL(url, origin).origin === origin) return url;
  throw new TypeError(`Refused to run a script of another origin: ${url}`);
}

/**
 * Under Trusted Types `new Worker(new URL(…))` asks the default policy. Ours admits the portal's own
 * files and nothing else. Call once, before the first worker.
 */
export function admitOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createScriptURL: (url) => ownScript(url) });
}
