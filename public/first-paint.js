/*
 * What cannot wait for the page's own script, and what a strict policy forbids inline: the files
 * that the page of this address begins with, and theme and language before the first paint.
 * `scripts/site/page-preloads.mjs` writes the former, `src/portal/wiring/appearance.ts` the latter.
 */
(() => {
  const known = document.getElementById('preloads');
  const script = document.currentScript;
  if (!known || !(script instanceof HTMLScriptElement)) return;
  const home = new URL('.', script.src);
  /** @type {unknown} */
  const read = JSON.parse(known.textContent);
  const preloads = /** @type {Record<string, string[] | undefined>} */ (read);
  const path = `/${location.pathname.slice(home.pathname.length)}`.replace(/(.)\/+$/, '$1');
  for (const file of [...(preloads['*'] ?? []), ...(preloads[path] ?? [])]) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL(file, home).href;
    document.head.append(link);
  }
})();

(() => {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(localStorage.getItem('tf-appearance') ?? 'null');
    if (typeof kept !== 'object' || kept === null) return;
    const root = document.documentElement;
    if ('theme' in kept && (kept.theme === 'light' || kept.theme === 'dark'))
      root.style.colorScheme = kept.theme;
    if ('language' in kept && typeof kept.language === 'string' && kept.language)
      root.lang = kept.language;
  } catch {
    // Storage is refused, or holds something else: the browser's own will do.
  }
})();
