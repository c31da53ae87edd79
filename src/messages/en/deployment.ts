import type { Catalogue } from '../message.ts';

/** The states of a deployment, and what happens to one, by the names of the chain. */
export const deployment = {
  'state.running': 'running',
  'state.deploying': 'coming up',
  'state.paused': 'paused',
  'state.error': 'failed',
  'state.unknown': 'no answer',
  'state.deleting': 'being deleted',
  'state.deleted': 'deleted',

  'event.ContractCreated': 'Contract written',
  'event.ContractUpdated': 'Contract changed',
  'event.ContractCanceled': 'Contract cancelled',
  'event.NodeContractCanceled': 'Contract cancelled',
  'event.ContractDeployed': 'Deployed',
  'event.ContractBilled': 'First bill',
  'event.ContractGracePeriodStarted': 'Out of funds: grace period began',
  'event.ContractGracePeriodEnded': 'Paid: grace period ended',
  'event.ContractGracePeriodElapsed': 'Grace period over, still unpaid',
  'event.ContractPaymentOverdrawn': 'A bill could not be paid in full',
  'event.NameContractCanceled': 'Contract cancelled',
  'event.RentContractCanceled': 'Contract cancelled',
  'event.IPsReserved': 'Public IPv4 reserved',
  'event.IPsFreed': 'Public IPv4 given back',
  'event.RewardDistributed': 'Locked money paid out',
  'event.NodeDown': 'Node went down',
  'event.NodeUp': 'Node came back',
  'event.UpdatedUsedResources': 'Node reported what is used',
  times: { one: 'once', other: '{n} times' },
  since: 'since {time}',
} as const satisfies Catalogue;
