import type { opening as english } from '../en/opening.ts';
import type { Translation } from '../message.ts';

export const opening: Translation<typeof english> = {
  cannotOpen: 'Das Grid ließ sich nicht öffnen',
  reload: 'Neu laden',
  salvage: 'Lesbares exportieren',
  startOver: 'Diese Welt von vorn beginnen',
  startOverAsk: '„{seed}“ von vorn beginnen?',
  startOverWhy:
    'Alles von dieser Welt in diesem Browser wird gelöscht: Deployments, Guthaben und Geschichte. Vorher exportieren, was lesbar ist.',
  another: 'Eine frische Welt öffnen',
  anotherWhy: 'Eine Welt mit anderem Namen beginnt neu; diese bleibt, wie sie ist.',

  haveAlready: 'Diese Welt gibt es hier schon',
  haveAlreadyWhy:
    'Das eigene „{seed}“ steht bei {mine}. Der Link zeigt es bei {linked}, wie der Absender es sah. Die Knoten sind dieselben, die Deployments nicht.',
  asLinked: 'Von vorn wie im Link',
  asLinkedWhy:
    'Deployments und Guthaben dieser Welt werden gelöscht. Vorher die Welt exportieren, wenn sie noch gebraucht wird.',
};
