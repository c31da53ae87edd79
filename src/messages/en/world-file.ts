import type { Catalogue } from '../message.ts';

/** Words of exporting and importing a simulated world. */
export const worldFile = {
  cancel: 'Cancel',
  exportAsk: 'Export this world',
  holds:
    'The file holds the ledger of {entries} entries: every deployment, payment and change of time. The key of your account stays in this browser.',
  noSecrets: 'Nothing in it is secret.',
  missing: {
    one: 'The secrets of {n} deployment or update are not in this browser and cannot go along.',
    other:
      'The secrets of {n} deployments and updates are not in this browser and cannot go along.',
  },
  secretsOf: {
    one: 'Secrets of {n} deployment or update',
    other: 'Secrets of {n} deployments and updates',
  },
  without: 'Leave them here',
  withoutWhy:
    'Variables, keys and passwords are not in the file. The world opens and verifies without them.',
  with: 'Take them along, encrypted',
  withWhy: 'Whoever has the file needs the passphrase to read them. Nobody can recover it.',
  withNot: 'This page was opened without https, where browsers do not encrypt.',
  passphrase: 'Passphrase',
  passphraseHint: 'At least {least} characters; several words are best.',
  passphraseShort: 'Too short: at least {least} characters.',
  passphraseAgain: 'Passphrase again',
  passphraseDifferent: 'The two are not the same.',
  passphraseEmpty: 'Enter the passphrase of the file.',
  exportGo: 'Save file',
  exporting: 'Encrypting…',

  importAsk: 'Open the world in {file}?',
  fileWorld: 'World',
  fileWorldIs: '“{seed}” with {nodes} nodes',
  fileLedger: 'Ledger',
  fileLedgerIs: { one: '{n} entry, until {until}', other: '{n} entries, until {until}' },
  fileSecrets: 'Secrets',
  'secrets.none': 'None',
  'secrets.left-out': {
    one: 'Left out: those of {n} deployment or update will be missing.',
    other: 'Left out: those of {n} deployments and updates will be missing.',
  },
  'secrets.clear': {
    one: 'Readable, of {n} deployment or update: an earlier version wrote this file. They are encrypted in this browser; delete the file if nobody else may read it.',
    other:
      'Readable, of {n} deployments and updates: an earlier version wrote this file. They are encrypted in this browser; delete the file if nobody else may read it.',
  },
  'secrets.encrypted': {
    one: 'Of {n} deployment or update, locked with a passphrase',
    other: 'Of {n} deployments and updates, locked with a passphrase',
  },
  replaces: {
    one: 'It replaces the world “{seed}” with its {n} entry.',
    other: 'It replaces the world “{seed}” with its {n} entries.',
  },
  replacesWhy:
    'Its deployments, payments, secrets and operations on their way are erased here. Export it first if you may want it back.',
  importGo: 'Replace my world',
  importWithout: 'Replace, without secrets',
  importing: 'Checking…',
} as const satisfies Catalogue;
