import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../message.ts';

export const settings: Translation<typeof english> = {
  lead: 'Was du gewählt hast, und was dieser Browser für dich aufbewahrt.',
  look: 'Aussehen',
  language: 'Sprache',
  keys: 'SSH-Schlüssel',
  keysWhy:
    'Öffentliche Schlüssel, mit denen du dich an neuen Maschinen anmeldest. Der Standardschlüssel ist im Formular schon gewählt.',
  noKeys: 'Noch kein Schlüssel. Ohne einen kommst du auf keine Maschine.',
  default: 'Standard',
  makeDefault: 'Als Standard',
  makeDefaultWhich: '{name} als Standard nehmen',
  remove: 'Entfernen',
  removeKey: '{name} entfernen',
  removeAsk: '{name} entfernen?',
  removeWhy:
    'Maschinen, die ihn haben, behalten ihn. Neuen wird er nicht mehr angeboten, und ein privater Teil, den dieser Browser aufbewahrt, geht mit ihm.',
  addKey: 'Schlüssel hinzufügen',
  keyName: 'Name',
  keyText: 'Öffentlicher Schlüssel',
  keyHint: 'Die Zeile einer .pub-Datei, etwa ~/.ssh/id_ed25519.pub',
  add: 'Hinzufügen',
  generate: 'Schlüssel erzeugen',
  generateWhy:
    'In diesem Browser gemacht. Der private Teil wird einmal gezeigt und nirgends aufbewahrt: Sichere ihn, bevor du gehst.',
  generateGo: 'Erzeugen',
  newKey: 'Dein neuer Schlüssel',
  newKeyWhy:
    'Sichere den privaten Schlüssel jetzt, etwa als ~/.ssh/{file}. Hier bleibt nur der öffentliche Teil.',
  privateKey: 'Privater Schlüssel',
  savePrivateOf: 'Den privaten Schlüssel von {name} sichern',
  savePrivate: 'Privaten Schlüssel sichern',
  done: 'Ich habe ihn gesichert',

  data: 'Deine Daten',
  dataWhy:
    'Eine Datei mit Farben, Sprache und öffentlichen SSH-Schlüsseln. Nichts darin ist geheim.',
  export: 'Einstellungen exportieren',
  import: 'Einstellungen importieren',
  importAsk: 'Die Einstellungen aus {file} nehmen?',
  importGo: 'Meine Einstellungen ersetzen',
  replaces: 'Das wird ersetzt:',
  replacesTheme: 'Farben: {from} wird zu {to}',
  replacesLanguage: 'Sprache: {from} wird zu {to}',
  replacesRemoved: {
    one: '{n} SSH-Schlüssel geht: {names}',
    other: '{n} SSH-Schlüssel gehen: {names}',
  },
  replacesLost:
    'Auch die private Hälfte geht, die hier aufbewahrt wird: {names}. Sichere sie vorher.',
  replacesAdded: {
    one: '{n} SSH-Schlüssel kommt: {names}',
    other: '{n} SSH-Schlüssel kommen: {names}',
  },
  replacesNothing: 'Nichts: In der Datei steht, was schon gewählt ist.',
  stays:
    'Das bleibt, wie es ist: SSH-Schlüssel in beiden ({keys}), Suchen ({searches}), Entwürfe ({drafts}), Vorgänge ({operations}) und das Konto.',
  imported: 'Die Einstellungen aus der Datei gelten.',
  worldWhy: 'Das simulierte Grid mit seinen Deployments und Guthaben ist eine eigene Datei.',
  exportWorld: 'Welt exportieren',
  toWorld: 'Mehr unter Simulation',

  storage: 'Speicher',
  kept: 'Dieser Browser bewahrt alles auf.',
  keptUsed: 'Dieser Browser bewahrt alles auf: {used} belegt.',
  keptMemory:
    'Dieser Browser speichert nichts: Wird der Tab neu geladen oder geschlossen, ist alles weg.',
  keptMemoryNext: 'Öffne das Portal in einem normalen Fenster, oder exportiere, was bleiben soll.',
  persisted: 'Er löscht es nicht, ohne dich zu fragen.',
  notPersisted: 'Der Browser darf es löschen, wenn der Platz knapp wird.',
  persist: 'Dauerhaft behalten',
  persistRefused:
    'Der Browser hat nicht zugestimmt. Oft tut er es, wenn du das Portal häufiger benutzt oder installierst.',
  sealed:
    'Geheimnisse sind mit einem Schlüssel verschlüsselt, der diesen Browser nicht verlassen kann.',
  unsealed:
    'Dieser Browser kann nicht verschlüsseln, darum sind Geheimnisse weg, wenn dieser Tab neu geladen oder geschlossen wird.',

  security: 'Sicherheit',
  policySent:
    'Der Host sendet jedes Skript mit einer Sicherheitsrichtlinie: Hintergrundarbeit des Portals führt nur unsere eigenen Dateien aus und erreicht kein Netz.',
  policyMissing:
    'Der Host dieses Portals sendet seine Skripte ohne Sicherheitsrichtlinie. Nichts hindert Hintergrundarbeit daran, Text auszuführen oder andere Server zu erreichen.',
  policyHeader: 'Header für Skripte',
  policyMissingNext: 'Wer den Host betreibt, ergänzt diesen Header bei jedem Skript:',

  about: 'Über das Portal',
  version: 'Version',
  licence: 'Lizenz',
  thanks: 'Symbole von Lucide (ISC), Schrift Geist (OFL).',
};
