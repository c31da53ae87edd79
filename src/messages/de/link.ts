import type { Translation } from '../message.ts';
import type { link as english } from '../en/link.ts';

export const link: Translation<typeof english> = {
  ignored: {
    one: 'Ein Teil dieses Links wurde übergangen',
    other: '{n} Teile dieses Links wurden übergangen',
  },
  'ignored.unknown': '{part}: diesen Filter gibt es nicht',
  'ignored.invalid': '{part}: kein möglicher Wert',
  'ignored.repeated': '{part}: doppelt angegeben',
  'ignored.too-many': '{part}: zu viele Filter auf einmal',
  'ignored.missing': '{part}: das gibt es in diesem Grid nicht',
  'ignored.unused': '{part}: passt nicht zum Rest des Links',
  more: { one: 'und noch einer', other: 'und {n} weitere' },
  dismiss: 'In Ordnung',

  fromList: 'Nach der Liste aller Knoten, Stand {time}',
  fromListWhy: 'Warum er sich nicht lesen lässt',
};
