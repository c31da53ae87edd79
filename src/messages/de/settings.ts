import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../message.ts';

export const settings: Translation<typeof english> = {
  lead: 'Was gewählt wurde, und was dieser Browser dafür aufbewahrt.',
  look: 'Aussehen',
  language: 'Sprache',
  keys: 'SSH-Schlüssel',
  keysWhy:
    'Öffentliche Schlüssel für die Anmeldung an neuen Maschinen. Der Standardschlüssel ist im Formular schon gewählt.',
  noKeys: 'Noch kein Schlüssel. Ohne einen ist keine Anmeldung an einer Maschine möglich.',
  default: 'Standard',
  makeDefault: 'Als Standard',
  makeDefaultWhich: '{name} als Standard nehmen',
  remove: 'Entfernen',
  removeKey: '{name} entfernen',
  removeAsk: '{name} entfernen?',
  removeWhy: 'Maschinen, die ihn haben, behalten ihn. Neuen wird er nicht mehr angeboten.',
  addKey: 'Schlüssel hinzufügen',
  keyName: 'Name',
  keyText: 'Öffentlicher Schlüssel',
  keyHint: 'Die Zeile einer .pub-Datei, etwa ~/.ssh/id_ed25519.pub',
  add: 'Hinzufügen',
  generate: 'Schlüssel erzeugen',
  generateWhy:
    'In diesem Browser gemacht. Der private Teil wird einmal gezeigt und nirgends aufbewahrt: vor dem Verlassen sichern.',
  generateGo: 'Erzeugen',
  newKey: 'Der neue Schlüssel',
  newKeyWhy:
    'Den privaten Schlüssel jetzt sichern, etwa als ~/.ssh/{file}. Hier bleibt nur der öffentliche Teil.',
  privateKey: 'Privater Schlüssel',
  savePrivate: 'Privaten Schlüssel sichern',
  done: 'Ist gesichert',

  data: 'Eigene Daten',
  dataWhy:
    'Eine Datei mit Farben, Sprache und öffentlichen SSH-Schlüsseln. Nichts darin ist geheim.',
  export: 'Einstellungen exportieren',
  import: 'Einstellungen importieren',
  imported: 'Die Einstellungen aus der Datei gelten.',
  worldWhy: 'Das simulierte Grid mit seinen Deployments und Guthaben ist eine eigene Datei.',
  exportWorld: 'Welt exportieren',
  toWorld: 'Mehr unter Simulation',

  storage: 'Speicher',
  kept: 'Dieser Browser bewahrt alles auf.',
  keptUsed: 'Dieser Browser bewahrt alles auf: {used} belegt.',
  keptMemory: 'Dieser Browser speichert nichts: Wenn der Tab geschlossen wird, ist alles weg.',
  keptMemoryNext:
    'Das Portal in einem normalen Fenster öffnen, oder exportieren, was bleiben soll.',
  persisted: 'Er löscht es nicht, ohne zu fragen.',
  notPersisted: 'Der Browser darf es löschen, wenn der Platz knapp wird.',
  persist: 'Dauerhaft behalten',
  persistRefused:
    'Der Browser hat nicht zugestimmt. Oft tut er es, wenn das Portal häufiger benutzt oder installiert wird.',
  sealed:
    'Geheimnisse sind mit einem Schlüssel verschlüsselt, der diesen Browser nicht verlassen kann.',
  unsealed:
    'Dieser Browser kann nicht verschlüsseln, darum leben Geheimnisse nur so lange wie dieser Tab.',

  about: 'Über das Portal',
  version: 'Version',
  licence: 'Lizenz',
  thanks: 'Symbole von Lucide (ISC), Schrift Geist (OFL).',
};
