import { expect, it } from 'vitest';
import { findImage, imageChoice } from './images.ts';
import { ED25519_KEY, WEAK_RSA_KEY } from './testing/ssh-keys.ts';
import { defaultVm, type VmSpec } from './vm-spec.ts';
import { vmWarnings } from './warnings.ts';

const good: VmSpec = { ...defaultVm(), sshKeys: [ED25519_KEY] };
const warningsOf = (change: Partial<VmSpec>) => vmWarnings({ ...good, ...change });

it('has nothing to say about a plain machine', () => {
  expect(vmWarnings(good)).toEqual([]);
});

it('warns when nothing outside can reach the machine', () => {
  expect(warningsOf({ network: { ...good.network, mycelium: false } })).toEqual([
    { path: 'network', code: 'private-only', params: {} },
  ]);
});

it('warns about images past their support, with the day', () => {
  const image = imageChoice(findImage('micro', 'centos-8')!);
  expect(warningsOf({ image })).toEqual([
    { path: 'image.id', code: 'image-end-of-life', params: { since: '2021-12-31' } },
  ]);
});

it('warns about missing and weak keys', () => {
  expect(warningsOf({ sshKeys: [] })).toMatchObject([{ code: 'no-ssh-key' }]);
  expect(warningsOf({ sshKeys: [ED25519_KEY, WEAK_RSA_KEY, 'junk'] })).toEqual([
    { path: 'sshKeys.1', code: 'ssh-weak', params: { bits: 1024 } },
  ]);
});
