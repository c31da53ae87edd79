import type { BadgeTone } from '../../../src/elements/tf-badge.ts';
import type { MachineState } from './machine.ts';

/** How the state of a machine looks. */
export const TONES: Readonly<Record<MachineState, BadgeTone>> = {
  deploying: 'busy',
  stuck: 'warn',
  runs: 'good',
  paused: 'warn',
  down: 'bad',
  standby: 'warn',
  deleting: 'busy',
  deleted: 'quiet',
  failed: 'bad',
  canceled: 'quiet',
};
