import { expect, test } from 'vitest';
import type { Settings } from '../../profile/settings.ts';
import { settingsChange } from './profile-change.ts';

const key = (name: string, publicKey = name) => ({ id: name, name, publicKey });
const before: Settings = {
  theme: 'dark',
  locale: 'de',
  sshKeys: [key('laptop', 'A'), key('desk', 'B')],
};

test('an import says which settings and keys it replaces', () => {
  const after: Settings = {
    theme: 'light',
    locale: '',
    sshKeys: [key('phone', 'C'), key('x', 'A')],
  };
  expect(settingsChange(before, after)).toEqual({
    theme: { from: 'dark', to: 'light' },
    language: { from: 'de', to: '' },
    added: ['phone'],
    removed: ['desk'],
    kept: 1,
  });
});

test('a file of the same settings changes nothing', () => {
  const { added, removed, kept } = settingsChange(before, before);
  expect({ added, removed, kept }).toEqual({ added: [], removed: [], kept: 2 });
});
