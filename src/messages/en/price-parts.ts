import type { Catalogue } from '../message.ts';

/** Words for what a price is made of. */
export const priceParts = {
  priceContains: 'What it contains',
  'part.cu': 'Compute: {cu} CU',
  'part.su': 'Storage: {su} SU',
  'part.ipv4': 'Public IPv4 address',
  'part.certified': 'Certified node, 25 % more',
  'part.rent': 'The whole node',
  'part.extraFee': 'Extra fee of the farmer',
  'part.name': 'Domain names',
  'part.discount': 'Discount for your balance: {level}',
  'part.traffic': 'Public traffic is billed by the GB and not included.',
  perHourSum: 'Per hour',
} as const satisfies Catalogue;
