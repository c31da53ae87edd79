import type { opening as english } from '../en/opening.ts';
import type { Translation } from '../message.ts';

export const opening: Translation<typeof english> = {
  cannotOpen: 'Das Grid ließ sich nicht öffnen',
  reload: 'Neu laden',
  salvage: 'Lesbares exportieren',
  startOver: 'Diese Welt von vorn beginnen',
  startOverAsk: '„{seed}“ von vorn beginnen?',
  startOverWhy:
    'Alles von dieser Welt in diesem Browser wird gelöscht: Deployments, Guthaben und Geschichte. Exportiere vorher, was lesbar ist.',
  another: 'Eine frische Welt öffnen',
  anotherWhy: 'Eine Welt mit anderem Namen beginnt neu; diese bleibt, wie sie ist.',

  haveAlready: 'Du hast diese Welt schon',
  haveAlreadyWhy:
    'Dein „{seed}“ steht bei {mine}. Der Link zeigt es bei {linked}, wie der Absender es sah. Die Knoten sind dieselben, die Deployments nicht.',
  asLinked: 'Von vorn wie im Link',
  asLinkedWhy:
    'Deine Deployments und dein Guthaben dieser Welt werden gelöscht. Exportiere die Welt vorher, wenn du sie vielleicht noch brauchst.',
};
