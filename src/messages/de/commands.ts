import type { commands as english } from '../en/commands.ts';
import type { Translation } from '../message.ts';

export const commands: Translation<typeof english> = {
  pause: 'Zeit anhalten',
  speed: 'Zeit mit {rate}× laufen lassen',
  jumpHour: '1 Stunde vorspringen',
  jumpDay: '1 Tag vorspringen',
  jumpMonth: '30 Tage vorspringen',
  light: 'Helle Farben',
  dark: 'Dunkle Farben',
  system: 'Farben des Systems',
  english: 'English',
  german: 'Deutsch',
  language: 'Sprache',
  time: 'Simulation',
  theme: 'Aussehen',
  deployment: 'Deployment #{id}',
  deploymentOn: 'Deployment #{id} · Knoten {node}',
  node: 'Knoten {id}',
  farm: 'Farm {id}',
  contract: 'Vertrag #{id}',
  nodes: { one: '{n} Knoten', other: '{n} Knoten' },
  up: 'läuft',
  standby: 'schläft',
  down: 'aus',
};
