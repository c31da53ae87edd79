/*
 * Theme and language before the first paint. The page's own script comes too late for that, and a
 * strict policy forbids an inline one. `src/portal/wiring/appearance.ts` keeps the two in step.
 */
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
