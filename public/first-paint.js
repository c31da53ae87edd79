/*
 * Theme and language before the first paint. The page's own script comes too late for that, and a
 * strict policy forbids an inline one. `src/portal/wiring/appearance.ts` keeps the two in step.
 */
(() => {
  try {
    /** @type {unknown} */
    const parsed = JSON.parse(localStorage.getItem('tf-appearance') ?? '{}');
    const { theme, language } = /** @type {{ theme?: unknown, language?: unknown }} */ (parsed);
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
    if (typeof language === 'string' && language) root.lang = language;
  } catch {
    // Storage is refused, or holds something else: the browser's own will do.
  }
})();
