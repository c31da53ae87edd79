import type { worldFile as english } from '../en/world-file.ts';
import type { Translation } from '../message.ts';

/** Wörter zum Exportieren und Importieren einer simulierten Welt. */
export const worldFile: Translation<typeof english> = {
  cancel: 'Abbrechen',
  exportAsk: 'Diese Welt exportieren',
  holds:
    'Die Datei enthält das Ledger mit {entries} Einträgen: jedes Deployment, jede Zahlung und jede Änderung der Zeit. Der Schlüssel deines Kontos bleibt in diesem Browser.',
  noSecrets: 'Nichts davon ist geheim.',
  missing: {
    one: 'Die Geheimnisse von {n} Deployment oder Update sind nicht in diesem Browser und können nicht mit.',
    other:
      'Die Geheimnisse von {n} Deployments und Updates sind nicht in diesem Browser und können nicht mit.',
  },
  secretsOf: {
    one: 'Geheimnisse von {n} Deployment oder Update',
    other: 'Geheimnisse von {n} Deployments und Updates',
  },
  without: 'Hier lassen',
  withoutWhy:
    'Variablen, Schlüssel und Passwörter stehen nicht in der Datei. Die Welt öffnet sich auch ohne sie und lässt sich prüfen.',
  with: 'Mitnehmen, verschlüsselt',
  withWhy:
    'Wer die Datei hat, braucht die Passphrase, um sie zu lesen. Niemand kann sie wiederherstellen.',
  withNot: 'Diese Seite wurde ohne https geöffnet; dort verschlüsseln Browser nicht.',
  passphrase: 'Passphrase',
  passphraseHint: 'Mindestens {least} Zeichen; am besten mehrere Wörter.',
  passphraseShort: 'Zu kurz: mindestens {least} Zeichen.',
  passphraseAgain: 'Passphrase noch einmal',
  passphraseDifferent: 'Die beiden sind nicht gleich.',
  passphraseEmpty: 'Gib die Passphrase der Datei ein.',
  exportGo: 'Datei sichern',
  exporting: 'Verschlüsselt…',

  importAsk: 'Die Welt in {file} öffnen?',
  fileWorld: 'Welt',
  fileWorldIs: '„{seed}“ mit {nodes} Nodes',
  fileLedger: 'Ledger',
  fileLedgerIs: { one: '{n} Eintrag, bis {until}', other: '{n} Einträge, bis {until}' },
  fileSecrets: 'Geheimnisse',
  'secrets.none': 'Keine',
  'secrets.left-out': {
    one: 'Ausgelassen: die von {n} Deployment oder Update werden fehlen.',
    other: 'Ausgelassen: die von {n} Deployments und Updates werden fehlen.',
  },
  'secrets.clear': {
    one: 'Lesbar, von {n} Deployment oder Update: Eine frühere Version hat diese Datei geschrieben. In diesem Browser werden sie verschlüsselt; lösche die Datei, wenn niemand sonst sie lesen soll.',
    other:
      'Lesbar, von {n} Deployments und Updates: Eine frühere Version hat diese Datei geschrieben. In diesem Browser werden sie verschlüsselt; lösche die Datei, wenn niemand sonst sie lesen soll.',
  },
  'secrets.encrypted': {
    one: 'Von {n} Deployment oder Update, mit einer Passphrase verschlossen',
    other: 'Von {n} Deployments und Updates, mit einer Passphrase verschlossen',
  },
  replaces: {
    one: 'Die Datei ersetzt die Welt „{seed}“ mit {n} Eintrag.',
    other: 'Die Datei ersetzt die Welt „{seed}“ mit {n} Einträgen.',
  },
  replacesWhy:
    'Deren Deployments, Zahlungen, Geheimnisse und laufende Vorgänge werden hier gelöscht. Exportiere diese Welt vorher, wenn du sie wiederhaben willst.',
  importGo: 'Meine Welt ersetzen',
  importWithout: 'Ersetzen, ohne Geheimnisse',
  importing: 'Prüft…',
};
