import type { Catalogue } from '../message.ts';

/** Words of the list from which a node is chosen by hand. */
export const nodes = {
  'nodes.title': 'Choose a node',
  'nodes.search': 'Search',
  'nodes.searchHint': 'City, country, farm or number',
  'nodes.misfits': 'Show those that do not fit, with the reason',
  'nodes.node': 'Node',
  'nodes.place': 'Place',
  'nodes.farm': 'Farm',
  'nodes.price': 'Per month',
  'nodes.uptime': 'Uptime',
  'nodes.unmeasured': 'not measured',
  'nodes.free': 'Free',
  'nodes.sortBy': 'Sort by {column}',
  'nodes.choose': 'Choose',
  'nodes.chooseNode': 'Choose node {node}',
  'nodes.certified': 'certified',
  'nodes.shape': '{cores} · {memory} · {ssd} SSD',
  'nodes.range': '{from}–{to} of {total} nodes',
  'nodes.before': 'Previous page',
  'nodes.after': 'Next page',
  'nodes.none': 'No node matches.',
  'nodes.asList': 'List',
  'nodes.asMap': 'Map',
  'nodes.show': 'Show as',
  'nodes.why': 'Why not',
} as const satisfies Catalogue;
