import type { Catalogue } from '../message.ts';

/** Words of large tables and of histograms. */
export const table = {
  'table.columns': 'Columns',
  'table.columnsWhy': 'What the table shows, in which order and how wide.',
  'table.earlier': 'Move {column} to the left',
  'table.later': 'Move {column} to the right',
  'table.width': 'Width of {column} in pixels',
  'table.asUsual': 'As it was',
  'table.mark': 'Compare {row}',
  'table.marks': 'Compare',
  'table.sortBy': 'Sort by',
  'table.descending': 'Largest first',
  'histogram.from': '{label} from',
  'histogram.to': '{label} to',
  'histogram.all': 'any',
  'histogram.between': '{from} to {to}',
  'histogram.atLeast': '{from} and more',
  'histogram.atMost': 'up to {to}',
  'histogram.clear': 'Clear {label}',
  'histogram.table': 'As a table',
  'histogram.range': 'Range',
  'histogram.nodes': 'Nodes',
  'histogram.summary': '{label}: {n} of {all} nodes in {bins} bins',
} as const satisfies Catalogue;
