import type { Catalogue } from '../message.ts';

/** Words of the page of settings. */
export const settings = {
  lead: 'What you chose, and what this browser keeps for you.',
  look: 'Appearance',
  language: 'Language',
  keys: 'SSH keys',
  keysWhy:
    'Public keys for logging in to new machines. The default one is chosen for you in the form.',
  noKeys: 'No key yet. A machine without one cannot be logged in to.',
  default: 'Default',
  makeDefault: 'Make default',
  makeDefaultWhich: 'Make {name} the default',
  remove: 'Remove',
  removeKey: 'Remove {name}',
  removeAsk: 'Remove {name}?',
  removeWhy:
    'Machines that have it keep it. New ones are no longer offered it, and a private half that this browser keeps goes with it.',
  addKey: 'Add a key',
  keyName: 'Name',
  keyText: 'Public key',
  keyHint: 'The line of a .pub file, such as ~/.ssh/id_ed25519.pub',
  add: 'Add',
  generate: 'Generate a key',
  generateWhy:
    'Made in this browser. The private half is shown once and kept nowhere: save it before you leave.',
  generateGo: 'Generate',
  newKey: 'Your new key',
  newKeyWhy:
    'Save the private key now, for instance as ~/.ssh/{file}. Only its public half is kept here.',
  privateKey: 'Private key',
  savePrivateOf: 'Save the private key of {name}',
  savePrivate: 'Save private key',
  done: 'I have saved it',

  data: 'Your data',
  dataWhy: 'A file with theme, language and SSH public keys. Nothing secret is in it.',
  export: 'Export settings',
  import: 'Import settings',
  imported: 'The settings of the file are in use.',
  importAsk: 'Take the settings of {file}?',
  importGo: 'Replace my settings',
  replaces: 'This is replaced:',
  replacesTheme: 'Theme: {from} becomes {to}',
  replacesLanguage: 'Language: {from} becomes {to}',
  replacesRemoved: {
    one: '{n} SSH key goes: {names}',
    other: '{n} SSH keys go: {names}',
  },
  replacesLost: 'The private half that is kept here goes, too: {names}. Save it before.',
  replacesAdded: { one: '{n} SSH key comes: {names}', other: '{n} SSH keys come: {names}' },
  replacesNothing: 'Nothing: the file says what is chosen already.',
  stays:
    'These stay as they are: SSH keys in both ({keys}), searches ({searches}), drafts ({drafts}), operations ({operations}), and the account.',
  worldWhy: 'The simulated grid, with its deployments and money, is a file of its own.',
  exportWorld: 'Export world',
  toWorld: 'More under Simulation',

  storage: 'Storage',
  kept: 'This browser keeps everything.',
  keptUsed: 'This browser keeps everything: {used} used.',
  keptMemory:
    'This browser refuses to store data: everything is gone when this tab is reloaded or closed.',
  keptMemoryNext: 'Open the portal in a normal window, or export what you want to keep.',
  persisted: 'It will not be cleared without asking you.',
  notPersisted: 'The browser may clear it when space runs short.',
  persist: 'Keep it for good',
  persistRefused:
    'The browser did not agree. It often does once you use the portal more, or install it.',
  sealed: 'Secrets are encrypted with a key that cannot leave this browser.',
  unsealed: 'This browser cannot encrypt, so secrets are gone when this tab is reloaded or closed.',

  security: 'Security',
  policySent:
    'The host sends every script with a security policy: background work of the portal runs only our own files and reaches no network.',
  policyMissing:
    'The host of this portal sends its scripts without a security policy, so background work is not kept from evaluating text or from reaching other servers.',
  policyHeader: 'Header for scripts',
  policyMissingNext: 'Whoever runs the host adds this header to every script it sends:',

  about: 'About',
  version: 'Version',
  licence: 'Licence',
  thanks: 'Icons by Lucide (ISC), typeface Geist (OFL).',
} as const satisfies Catalogue;
