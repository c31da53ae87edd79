import type { deployment as english } from '../en/deployment.ts';
import type { Translation } from '../message.ts';

export const deployment: Translation<typeof english> = {
  'state.running': 'läuft',
  'state.deploying': 'fährt hoch',
  'state.paused': 'angehalten',
  'state.error': 'fehlgeschlagen',
  'state.unknown': 'keine Antwort',
  'state.deleting': 'wird gelöscht',
  'state.deleted': 'gelöscht',

  'event.ContractCreated': 'Vertrag geschrieben',
  'event.ContractUpdated': 'Vertrag geändert',
  'event.ContractCanceled': 'Vertrag gekündigt',
  'event.NodeContractCanceled': 'Vertrag gekündigt',
  'event.ContractDeployed': 'Deployt',
  'event.ContractBilled': 'Erste Rechnung',
  'event.ContractGracePeriodStarted': 'Guthaben leer: Gnadenfrist begann',
  'event.ContractGracePeriodEnded': 'Bezahlt: Gnadenfrist endete',
  'event.ContractGracePeriodElapsed': 'Gnadenfrist vorbei, noch immer unbezahlt',
  'event.ContractPaymentOverdrawn': 'Eine Rechnung ließ sich nicht ganz bezahlen',
  'event.NameContractCanceled': 'Vertrag gekündigt',
  'event.RentContractCanceled': 'Vertrag gekündigt',
  'event.IPsReserved': 'Öffentliche IPv4 reserviert',
  'event.IPsFreed': 'Öffentliche IPv4 zurückgegeben',
  'event.RewardDistributed': 'Gesperrtes Geld ausgezahlt',
  'event.NodeDown': 'Knoten fiel aus',
  'event.NodeUp': 'Knoten kam zurück',
  'event.UpdatedUsedResources': 'Knoten meldete den Verbrauch',
  times: { one: 'einmal', other: '{n}-mal' },
  since: 'seit {time}',
};
