import type { funds } from '../messages/funds.ts';
import { hoursPaid, type HourlyCharge } from '../model/bill-ahead.ts';
import { SECONDS_PER_HOUR, type TftUnits } from '../model/units.ts';
import type { Words } from './words.ts';

/** Who pays: `first-funds` are what a new account is given. */
export interface Funds {
  readonly balance: TftUnits;
  readonly balanceOf: 'account' | 'first-funds';
  /** What draws on the balance every hour already. */
  readonly charges: readonly HourlyCharge[];
}

/** How long money lasts, in words. */
export interface FundsLasting {
  readonly text: string;
  /** An account does not hold what the first hour costs. */
  readonly isShort: boolean;
}

/** How long money lasts now and with what `more` draws on it: one sentence for every order. */
export function fundsLasting(
  { balance, balanceOf, charges }: Funds,
  more: readonly HourlyCharge[],
  { t, format }: Pick<Words<[typeof funds]>, 't' | 'format'>,
): FundsLasting {
  const time = (hours: number | undefined): string =>
    hours === undefined ? t('long') : format.duration(hours * SECONDS_PER_HOUR);
  const held = format.tft(balance);
  const after = hoursPaid([...charges, ...more], balance);
  if (balanceOf === 'first-funds')
    return { text: t('first', { balance: held, time: time(after) }), isShort: false };
  if (after === 0) return { text: t('tooLittle', { balance: held }), isShort: true };
  if (charges.length === 0)
    return { text: t('lasts', { balance: held, time: time(after) }), isShort: false };
  const before = time(hoursPaid(charges, balance));
  return { text: t('shortens', { balance: held, before, after: time(after) }), isShort: false };
}
