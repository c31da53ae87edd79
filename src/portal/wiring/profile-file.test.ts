import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GridError } from '../../ports/errors.ts';
import type { Settings } from '../../profile/settings.ts';
import { readProfile, writeProfile } from './profile-file.ts';

const key =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHVwqcdvNVJYkFr8Jl7Bh2D4Wm1cCMEOFxaMTqC7IVHg me@here';
const settings: Settings = {
  theme: 'dark',
  locale: 'de',
  sshKeys: [{ id: '1', name: 'laptop', publicKey: key }],
  defaultSshKey: '1',
};

test('settings come back as they were written', () => {
  expect(readProfile(writeProfile(settings))).toEqual(settings);
});

test('a file that holds something else is refused, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => readProfile(text)).toThrow(new GridError('storage.foreign'));
    }),
  );
});

test('a file of a later version is refused as such', () => {
  const file = writeProfile(settings).replace('"schema": 1', '"schema": 2');
  expect(() => readProfile(file)).toThrow(new GridError('storage.newer', { version: 2 }));
});

test('a private key does not get in by way of a file', () => {
  const bad = { ...settings, sshKeys: [{ id: '1', name: 'x', publicKey: '-----BEGIN KEY' }] };
  expect(readProfile(writeProfile(bad)).sshKeys).toEqual([]);
});
