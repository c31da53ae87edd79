import type { Catalogue } from '../message.ts';

/** Words for what may stand between a person and an open grid. */
export const opening = {
  cannotOpen: 'The grid could not be opened',
  reload: 'Reload',
  salvage: 'Export what can be read',
  startOver: 'Start this world over',
  startOverAsk: 'Start “{seed}” over?',
  startOverWhy:
    'Everything of this world in this browser is erased: deployments, money and history. Export what can be read first.',
  another: 'Open a fresh world',
  anotherWhy: 'A world of another name begins anew; this one stays as it is.',

  haveAlready: 'You have this world already',
  haveAlreadyWhy:
    'Your “{seed}” is at {mine}. The link shows it at {linked}, as its sender saw it. Nodes are the same, what was deployed is not.',
  asLinked: 'Start over as in the link',
  asLinkedWhy:
    'Your deployments and money of this world are erased. Export the world first if you may want it back.',
} as const satisfies Catalogue;
