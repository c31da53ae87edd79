import { chooseLocale } from '../messages/language.ts';

/** States the language of the page, which every element follows. @param tag '' for the browser's own */
export function applyLanguage(tag: string): void {
  document.documentElement.lang = chooseLocale([tag, ...navigator.languages]).tag;
}
