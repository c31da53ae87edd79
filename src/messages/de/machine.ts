import type { machine as english } from '../en/machine.ts';
import type { Translation } from '../message.ts';

export const machine: Translation<typeof english> = {
  yours: 'Deine Maschinen',
  showMachine: '{name} zeigen',
  toForm: 'Zurück zum Formular',
  again: 'Noch eine davon',
  change: 'Ändern und erneut versuchen',
  open: 'Seite der Maschine öffnen',
  delete: 'Löschen',

  'is.deploying': 'unterwegs',
  'is.stuck': 'braucht dich',
  'is.runs': 'läuft',
  'is.paused': 'unbezahlt',
  'is.down': 'Knoten ausgefallen',
  'is.standby': 'Knoten schläft',
  'is.deleting': 'wird gelöscht',
  'is.deleted': 'gelöscht',
  'is.failed': 'fehlgeschlagen',
  'is.canceled': 'zurückgenommen',

  deploying: '{name} wird deployt',
  runs: '{name} läuft',
  paused: '{name} steht still: unbezahlt',
  down: '{name} steht still: Knoten ausgefallen',
  standby: '{name} steht still: Knoten schläft',
  'why.paused':
    'Mit der nächsten Rechnung, die das Konto zahlen kann, startet sie wieder; nach zwei Wochen unbezahlt wird sie gelöscht.',
  'why.down':
    'Warte, und sie startet wieder, wenn der Knoten zurück ist; oder deploye eine gleiche, die mit leeren Disks auf einem laufenden Knoten beginnt, und lösche diese.',
  'why.standby':
    'Warte, und sie startet wieder, wenn der Knoten geweckt ist; oder deploye eine gleiche, die mit leeren Disks auf einem laufenden Knoten beginnt, und lösche diese.',
  stuck: '{name} braucht dich',
  failed: '{name} wurde nicht deployt',
  canceled: '{name} wurde zurückgenommen',
  deleting: '{name} wird gelöscht',
  deleted: '{name} ist gelöscht',

  mayLeave:
    'Du kannst die Seite verlassen oder inzwischen eine weitere deployen: Es geht weiter, hier oder wenn du wiederkommst.',
  inMemory:
    'Dieser Browser behält nichts: Maschinen sind weg, wenn dieser Tab neu geladen oder geschlossen wird.',
  costSoFar: 'Bisherige Kosten: {amount}.',
  costNothing: 'Gekostet hat das nichts.',
  costAll: 'Insgesamt hat sie {amount} gekostet.',
  leftNode: 'Knoten {node} wurde aufgegeben',

  connect: 'Verbinden',
  connectHow: 'Von einem Terminal aus. Beim ersten Mal fragt es, ob du der Maschine traust: ja.',
  simulatedAccess: 'Simuliert: Unter diesen Adressen antwortet nichts.',
  noAddress: 'Noch keine Adresse.',
  'way.ipv4': 'Öffentliche IPv4',
  'way.ipv6': 'Öffentliche IPv6',
  'way.mycelium': 'Mycelium',
  'way.planetary': 'Planetary',
  'way.private': 'Privates Netz',
  sshCommand: 'SSH-Befehl',
  addressOver: 'Adresse über {way}',

  deleteAsk: '{name} löschen?',
  deleteWhy:
    'Die Maschine hält an, ihre Disks werden gelöscht. Berechnet wird bis zur laufenden Stunde.',
};
