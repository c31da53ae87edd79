import type { BadgeTone } from '../../elements/tf-badge.ts';
import type { EventLine } from '../deployments/deployment-view.ts';
import type { RepeatedEvent } from './repeated.ts';

const tones: Readonly<Record<string, BadgeTone>> = {
  ContractCreated: 'busy',
  ContractDeployed: 'good',
  ContractGracePeriodStarted: 'bad',
  ContractGracePeriodElapsed: 'bad',
  ContractGracePeriodEnded: 'good',
  ContractPaymentOverdrawn: 'warn',
  ContractCanceled: 'quiet',
  NodeContractCanceled: 'quiet',
  NodeDown: 'bad',
  NodeUp: 'good',
};

/** Events as a line of time draws them, newest first. */
export function eventLines(
  events: readonly RepeatedEvent[],
  of: Pick<EventLine, 'name' | 'names' | 'contract'> = {},
): readonly EventLine[] {
  return events
    .map(({ at, event, times, since, paid, owed }): EventLine => ({
      at,
      event,
      tone: tones[event] ?? 'quiet',
      ...(times > 1 && { times, since }),
      ...(owed !== undefined && { paid, owed }),
      ...of,
    }))
    .reverse();
}
