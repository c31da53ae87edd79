import type { Settings } from '../../profile/settings.ts';
import { applyLanguage } from '../language.ts';
import { applyTheme } from '../theme.ts';

/**
 * The settings that are seen at once. They live in the profile; a copy stands where
 * `public/first-paint.js` can read it before anything is drawn.
 */
const COPY = 'tf-appearance';

/** @returns what was copied last; the browser's own where there is nothing, or no storage */
export function rememberedAppearance(): Pick<Settings, 'theme' | 'locale'> {
  try {
    const { theme, language } = JSON.parse(localStorage.getItem(COPY) ?? '{}') as {
      theme?: unknown;
      language?: unknown;
    };
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      locale: typeof language === 'string' ? language : '',
    };
  } catch {
    return { theme: 'system', locale: '' };
  }
}

/** Follows what another tab was told. */
export function followAppearance(): void {
  addEventListener('storage', ({ key }) => {
    if (key === COPY) applyAppearance(rememberedAppearance());
  });
}

/** Draws the page in these, now and at the next first paint. */
export function applyAppearance({ theme, locale }: Pick<Settings, 'theme' | 'locale'>): void {
  applyTheme(theme);
  applyLanguage(locale);
  try {
    localStorage.setItem(COPY, JSON.stringify({ theme, language: locale }));
  } catch {
    // Refused storage: the next visit begins in the browser's own.
  }
}
