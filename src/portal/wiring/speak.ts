import type { Area } from '../../messages/area.ts';
import { formats, type Formats } from '../../messages/format.ts';
import { chooseLocale, type Locale } from '../../messages/language.ts';
import { say, type Args, type Catalogue } from '../../messages/message.ts';

const pageLocale = (): Locale =>
  chooseLocale([document.documentElement.lang, ...navigator.languages]);

/** Numbers and dates as the page's language writes them. */
export const pageFormat = (): Formats => formats(pageLocale().tag);

/** Words of an area in the language of the page, for what is no element. */
export type Speak<C extends Catalogue> = <Key extends keyof C & string>(
  key: Key,
  ...args: Args<C[Key]>
) => string;

/** @param arrived called when words that were missing have come */
export function speaker<C extends Catalogue>(area: Area<C>, arrived: () => void): Speak<C> {
  return (key, ...args) => {
    const { language, tag } = pageLocale();
    if (!area.has(language)) area.load(language).then(arrived, () => undefined);
    const message = area.in(language)?.[key];
    return message === undefined ? '' : say(message, args[0] ?? {}, tag);
  };
}
