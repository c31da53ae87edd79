import type { nodes as english } from '../en/nodes.ts';
import type { Translation } from '../message.ts';

export const nodes: Translation<typeof english> = {
  'nodes.title': 'Knoten wählen',
  'nodes.search': 'Suchen',
  'nodes.searchHint': 'Stadt, Land, Farm oder Nummer',
  'nodes.misfits': 'Auch zeigen, was nicht passt, mit dem Grund',
  'nodes.node': 'Knoten',
  'nodes.place': 'Ort',
  'nodes.farm': 'Farm',
  'nodes.price': 'Pro Monat',
  'nodes.uptime': 'Verfügbarkeit',
  'nodes.unmeasured': 'nicht gemessen',
  'nodes.free': 'Frei',
  'nodes.sortBy': 'Nach {column} sortieren',
  'nodes.choose': 'Wählen',
  'nodes.chooseNode': 'Knoten {node} wählen',
  'nodes.certified': 'zertifiziert',
  'nodes.shape': '{cores} · {memory} · {ssd} SSD',
  'nodes.range': '{from}–{to} von {total} Knoten',
  'nodes.before': 'Vorige Seite',
  'nodes.after': 'Nächste Seite',
  'nodes.none': 'Kein Knoten passt dazu.',
  'nodes.asList': 'Liste',
  'nodes.asMap': 'Karte',
  'nodes.show': 'Zeigen als',
  'nodes.why': 'Warum nicht',
};
