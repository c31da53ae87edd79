import type { Catalogue } from '../message.ts';

/** Words for what a price is reckoned with, and how long it holds. */
export const price = {
  'discount.None': 'no discount',
  'discount.Default': '20 % less',
  'discount.Bronze': '30 % less',
  'discount.Silver': '40 % less',
  'discount.Gold': '60 % less',
  'brief.account': '{discount} for your balance',
  'brief.first-funds': '{discount} for a new account’s funds',
  'brief.given': '{discount} for this balance',
  'brief.nobody': 'without discount',
  'basis.account': '{discount} ({level}) for your balance of {balance}; {full} / month without.',
  'basis.first-funds':
    '{discount} ({level}) for the {balance} that a new account begins with; {full} / month without.',
  'basis.given': '{discount} ({level}) for a balance of {balance}; {full} / month without.',
  'none.account': 'Without discount: your balance of {balance} earns none.',
  'none.first-funds': 'Without discount: the {balance} that a new account begins with earn none.',
  'none.given': 'Without discount: a balance of {balance} earns none.',
  'none.nobody': 'Without discount, as for an account without funds.',
  holds: 'It holds for {time}, while at least {floor} are left; then {price} / month.',
  mixed:
    'The discount lasts {time} of this month, while at least {floor} are left; what follows, {price} / month, is counted in.',
  next: 'With a balance of {balance} it would be {price} / month, {discount}.',
} as const satisfies Catalogue;
