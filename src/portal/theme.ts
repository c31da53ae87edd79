import type { Theme } from './intent.ts';

/** Draws the whole page, and every weblet on it, in a theme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.style.setProperty(
    'color-scheme',
    theme === 'system' ? 'light dark' : theme,
  );
}
