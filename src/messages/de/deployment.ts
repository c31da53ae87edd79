import type { deployment as english } from '../en/deployment.ts';
import type { Translation } from '../message.ts';

export const deployment: Translation<typeof english> = {
  'state.running': 'läuft',
  'state.deploying': 'kommt hoch',
  'state.paused': 'angehalten',
  'state.error': 'gescheitert',
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
  'event.NodeDown': 'Knoten fiel aus',
  'event.NodeUp': 'Knoten kam zurück',
  'event.UpdatedUsedResources': 'Knoten meldete den Verbrauch',
};
