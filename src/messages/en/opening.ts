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

  foreignProxy: 'This link opens somebody’s grid proxy',
  foreignProxyWhat: 'Its address is {address}. Nothing has been asked of it yet.',
  foreignProxyWhy:
    'Whoever runs it sees which nodes, farms and contracts you look at, and decides what you are shown. Open it if you trust whoever sent the link.',
  openProxy: 'Open {host}',

  framed: 'The portal does not open inside another page',
  framedWhy:
    'A page that shows it in a frame could have you click on something you do not see. It opens in a tab of its own.',
  openAlone: 'Open the portal',
} as const satisfies Catalogue;
