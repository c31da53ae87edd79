import type { Catalogue } from '../message.ts';

/** Words for what keeps machines from running, and the ways out. */
export const standstill = {
  'cause.unpaid': 'Unpaid.',
  'cause.node-down': 'Node {node} is down.',
  'cause.node-standby': 'Node {node} is asleep.',
  'cause.no-answer': 'Node {node} does not answer.',
  'causeSince.unpaid': 'Unpaid since {time}.',
  'causeSince.node-down': 'Node {node} is down: its last report came {time}.',
  'causeSince.node-standby': 'Node {node} is asleep: its last report came {time}.',
  'causeSince.no-answer': 'Node {node} does not answer: it last did {time}.',
  'means.unpaid': 'The machine stands still until the bill is paid.',
  'means.node-down':
    'The machine stands still until the node is back; its disks stay there, and it is billed meanwhile.',
  'means.node-standby':
    'The machine stands still until the node is woken; its disks stay there, and it is billed meanwhile.',
  'means.no-answer': 'The node counts as up, so the machine may run; what it does is not known.',
  owed: 'Owed: {amount} ({tft}), taken with the next bill {time}.',
  elseDeleted: 'Unpaid it is deleted on {date}, with everything on it.',
  'do.wait': 'Wait for node {node}',
  'do.move': 'Deploy elsewhere',
  'do.delete': 'Delete',
  'do.moveWhy':
    'Elsewhere it begins with empty disks: the form opens with the same machine, and takes no node that is down. Delete this one when the new one runs; what is on node {node} goes with it.',
  balanceUsedUp: 'Your balance is used up.',
  filledAgain: 'Your balance is filled again.',
  'gone.node-down': {
    one: 'Node {node} is down: {n} of your deployments stands still.',
    other: 'Node {node} is down: {n} of your deployments stand still.',
  },
  'gone.node-standby': {
    one: 'Node {node} is asleep: {n} of your deployments stands still.',
    other: 'Node {node} is asleep: {n} of your deployments stand still.',
  },
  nodesGone: {
    one: '{nodes} nodes are gone: {n} of your deployments stands still.',
    other: '{nodes} nodes are gone: {n} of your deployments stand still.',
  },
  standStill: { one: '{n} deployment stands still.', other: '{n} deployments stand still.' },
  standStillNode: {
    one: '{n} deployment stands still until it is back; wait, move it or delete it:',
    other: '{n} deployments stand still until it is back; wait, move them or delete them:',
  },
  startAgain: {
    one: '{n} deployment starts again with the next bill.',
    other: '{n} deployments start again with their next bills.',
  },
  deletedOn: 'What stays unpaid is deleted from {date} on.',
  andMore: { one: 'one more', other: '{n} more' },
} as const satisfies Catalogue;
