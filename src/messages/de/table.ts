import type { table as english } from '../en/table.ts';
import type { Translation } from '../message.ts';

export const table: Translation<typeof english> = {
  'table.columns': 'Spalten',
  'table.columnsWhy': 'Was die Tabelle zeigt, in welcher Reihenfolge und wie breit.',
  'table.earlier': '{column} nach links',
  'table.later': '{column} nach rechts',
  'table.width': 'Breite von {column} in Pixeln',
  'table.asUsual': 'Wie zuvor',
  'table.mark': '{row} vergleichen',
  'table.marks': 'Vergleichen',
  'table.sortBy': 'Sortieren nach',
  'table.descending': 'Größte zuerst',
  'histogram.from': '{label} ab',
  'histogram.to': '{label} bis',
  'histogram.all': 'beliebig',
  'histogram.between': '{from} bis {to}',
  'histogram.atLeast': '{from} und mehr',
  'histogram.atMost': 'bis {to}',
  'histogram.clear': '{label} zurücksetzen',
  'histogram.table': 'Als Tabelle',
  'histogram.range': 'Bereich',
  'histogram.nodes': 'Knoten',
  'histogram.summary': '{label}: {n} von {all} Knoten in {bins} Klassen',
};
