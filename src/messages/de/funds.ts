import type { funds as english } from '../en/funds.ts';
import type { Translation } from '../message.ts';

export const funds: Translation<typeof english> = {
  lasts: 'Dein Guthaben von {balance} reicht mit dieser Maschine {time}.',
  shortens: 'Dein Guthaben von {balance} reicht jetzt {before}, mit dieser Maschine {after}.',
  first: 'Die {balance}, mit denen ein neues Konto beginnt, reichen {time}.',
  long: 'mehr als fünf Jahre',
  tooLittle:
    'Dein Guthaben von {balance} reicht nicht für die erste Stunde: Die Maschine würde mit der ersten Rechnung angehalten.',
  owed: 'Schulden: {usd} ({tft}), fällig mit der nächsten Rechnung in {time}.',
  topUp: '{amount} holen, simuliert',
  waits: 'Der simulierte Geldhahn zahlt, sobald weniger als {amount} übrig sind.',
};
