import type { BadgeTone } from '../../elements/tf-badge.ts';
import type { GridEvent } from '../../ports/grid-proxy.ts';
import type { EventLine } from '../deployments/deployment-view.ts';

const tones: Readonly<Record<string, BadgeTone>> = {
  ContractCreated: 'busy',
  ContractDeployed: 'good',
  ContractGracePeriodStarted: 'bad',
  ContractGracePeriodEnded: 'good',
  ContractCanceled: 'quiet',
  NodeContractCanceled: 'quiet',
  NodeDown: 'bad',
  NodeUp: 'good',
};

/** Events as a line of time draws them, newest first. */
export function eventLines(
  events: readonly GridEvent[],
  of: Pick<EventLine, 'name' | 'contract'> = {},
): readonly EventLine[] {
  return events
    .map(({ at, event }): EventLine => ({ at, event, tone: tones[event] ?? 'quiet', ...of }))
    .reverse();
}
