import type { priceParts as english } from '../en/price-parts.ts';
import type { Translation } from '../message.ts';

export const priceParts: Translation<typeof english> = {
  priceContains: 'Was darin ist',
  'part.cu': 'Rechenleistung: {cu} CU',
  'part.su': 'Speicher: {su} SU',
  'part.ipv4': 'Öffentliche IPv4-Adresse',
  'part.certified': 'Zertifizierter Knoten, 25 % mehr',
  'part.rent': 'Der ganze Knoten',
  'part.extraFee': 'Zusatzgebühr des Farmers',
  'part.name': 'Domainnamen',
  'part.discount': 'Rabatt für dein Guthaben: {level}',
  'part.traffic': 'Öffentlicher Datenverkehr wird nach GB berechnet und ist nicht enthalten.',
  perHourSum: 'Pro Stunde',
};
