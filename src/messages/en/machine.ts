import type { Catalogue } from '../message.ts';

/** Words for machines on their way and running, beside the form. */
export const machine = {
  yours: 'Your machines',
  showMachine: 'Show {name}',
  toForm: 'Back to the form',
  again: 'Another like this',
  change: 'Change and try again',
  open: 'Open its page',
  delete: 'Delete',

  'is.deploying': 'on its way',
  'is.stuck': 'needs you',
  'is.runs': 'runs',
  'is.paused': 'unpaid',
  'is.down': 'node down',
  'is.standby': 'node asleep',
  'is.deleting': 'being deleted',
  'is.deleted': 'deleted',
  'is.failed': 'failed',
  'is.canceled': 'taken back',

  deploying: 'Deploying {name}',
  runs: '{name} runs',
  paused: '{name} stands still: unpaid',
  down: '{name} stands still: its node is down',
  standby: '{name} stands still: its node is asleep',
  'why.paused':
    'It starts again with the next bill that the account can pay; after two weeks unpaid it is deleted.',
  'why.down':
    'Wait, and it starts again when the node is back; or deploy another like it, which begins with empty disks on a node that is up, and delete this one.',
  'why.standby':
    'Wait, and it starts again when the node is woken; or deploy another like it, which begins with empty disks on a node that is up, and delete this one.',
  stuck: '{name} needs you',
  failed: '{name} was not deployed',
  canceled: '{name} was taken back',
  deleting: 'Deleting {name}',
  deleted: '{name} is deleted',

  mayLeave:
    'You may leave this page or deploy another meanwhile: it goes on, here or when you return.',
  inMemory: 'This browser keeps nothing: machines are gone when this tab is reloaded or closed.',
  costSoFar: 'Cost so far: {amount}.',
  costNothing: 'It cost nothing.',
  costAll: 'In all it cost {amount}.',
  leftNode: 'Node {node} was left',

  connect: 'Connect',
  connectHow: 'From a terminal. The first time it asks whether you trust the machine: yes.',
  simulatedAccess: 'Simulated: nothing answers at these addresses.',
  noAddress: 'It has no address yet.',
  'way.ipv4': 'Public IPv4',
  'way.ipv6': 'Public IPv6',
  'way.mycelium': 'Mycelium',
  'way.planetary': 'Planetary',
  'way.private': 'Private network',
  sshCommand: 'SSH command',
  addressOver: 'address over {way}',

  deleteAsk: 'Delete {name}?',
  deleteWhy: 'The machine stops and its disks are erased. Billing ends with the current hour.',
} as const satisfies Catalogue;
