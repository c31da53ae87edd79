import { chooseLocale } from '../../messages/language.ts';

/** Names of countries in the language of the page. */
export function countryNames(): (code: string, english: string) => string {
  const { tag } = chooseLocale([document.documentElement.lang, ...navigator.languages]);
  const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  return (code, english) => {
    try {
      return names.of(code) ?? english;
    } catch {
      return english;
    }
  };
}
