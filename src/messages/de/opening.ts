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

  foreignProxy: 'Dieser Link öffnet den Grid-Proxy von jemandem',
  foreignProxyWhat: 'Seine Adresse ist {address}. Er wurde noch nichts gefragt.',
  foreignProxyWhy:
    'Wer ihn betreibt, sieht, welche Knoten, Farmen und Verträge du ansiehst, und entscheidet, was du zu sehen bekommst. Öffne ihn, wenn du dem Absender des Links vertraust.',
  openProxy: '{host} öffnen',

  framed: 'Das Portal öffnet sich nicht in einer anderen Seite',
  framedWhy:
    'Eine Seite, die es in einem Rahmen zeigt, könnte dich auf etwas klicken lassen, das du nicht siehst. In einem eigenen Tab öffnet es sich.',
  openAlone: 'Portal öffnen',
};
