import type { Catalogue } from '../message.ts';

/** What can be done from anywhere, by a few letters. */
export const commands = {
  pause: 'Pause time',
  speed: 'Run time at {rate}×',
  jumpHour: 'Jump ahead 1 hour',
  jumpDay: 'Jump ahead 1 day',
  jumpMonth: 'Jump ahead 30 days',
  light: 'Light theme',
  dark: 'Dark theme',
  system: 'Theme of the system',
  english: 'English',
  german: 'Deutsch',
  language: 'Language',
  time: 'Simulation',
  theme: 'Appearance',
  deployment: 'Deployment #{id}',
  deploymentOn: 'Deployment #{id} · node {node}',
  node: 'Node {id}',
  farm: 'Farm {id}',
  contract: 'Contract #{id}',
  nodes: { one: '{n} node', other: '{n} nodes' },
  up: 'up',
  standby: 'standby',
  down: 'down',
} as const satisfies Catalogue;
