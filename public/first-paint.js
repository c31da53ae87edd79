/*
 * Theme and language before the first paint. The page's own script comes too late for that, and a
 * strict policy forbids an inline one. `src/portal/wiring/appearance.ts` keeps the two in step.
 */
(() => {
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('tf-appearance') ?? '{}');
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
    if (language) root.lang = language;
  } catch {
    // Storage is refused, or holds something else: the browser's own will do.
  }
})();
