import type { mapNear as english } from '../en/map-near.ts';
import type { Translation } from '../message.ts';

export const mapNear: Translation<typeof english> = {
  'map.named': 'Orte mit Namen darauf: {places}.',
  'map.credit': 'Ortsnamen',
};
