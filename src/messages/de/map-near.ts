import type { mapNear as english } from '../en/map-near.ts';
import type { Translation } from '../message.ts';

export const mapNear: Translation<typeof english> = {
  'map.across': 'In der Mitte zeigt die Karte {n} km von West nach Ost.',
  'map.named': 'Orte mit Namen darauf: {places}.',
  'map.credit': 'Ortsnamen',
};
