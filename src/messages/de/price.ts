import type { price as english } from '../en/price.ts';
import type { Translation } from '../message.ts';

export const price: Translation<typeof english> = {
  'discount.None': 'kein Rabatt',
  'discount.Default': '20 % weniger',
  'discount.Bronze': '30 % weniger',
  'discount.Silver': '40 % weniger',
  'discount.Gold': '60 % weniger',
  'brief.account': '{discount} für dein Guthaben',
  'brief.first-funds': '{discount} für das Startguthaben',
  'brief.given': '{discount} für dieses Guthaben',
  'brief.nobody': 'ohne Rabatt',
  'basis.account': '{discount} ({level}) für dein Guthaben von {balance}; ohne {full} / Monat.',
  'basis.first-funds':
    '{discount} ({level}) für die {balance}, mit denen ein neues Konto beginnt; ohne {full} / Monat.',
  'basis.given': '{discount} ({level}) für ein Guthaben von {balance}; ohne {full} / Monat.',
  'none.account': 'Ohne Rabatt: Dein Guthaben von {balance} bringt keinen.',
  'none.first-funds':
    'Ohne Rabatt: Die {balance}, mit denen ein neues Konto beginnt, bringen keinen.',
  'none.given': 'Ohne Rabatt: Ein Guthaben von {balance} bringt keinen.',
  'none.nobody': 'Ohne Rabatt, wie für ein Konto ohne Guthaben.',
  holds: 'Das gilt {time}, solange mindestens {floor} übrig sind; danach {price} / Monat.',
  mixed:
    'Der Rabatt reicht {time} dieses Monats, solange mindestens {floor} übrig sind; was folgt, {price} / Monat, ist eingerechnet.',
  next: 'Mit einem Guthaben von {balance} wären es {price} / Monat, {discount}.',
};
