import fc from 'fast-check';
import { expect, it } from 'vitest';
import { autoName, nextName } from './clone-name.ts';
import { ED25519_KEY } from './testing/ssh-keys.ts';
import { validateVm } from './validate.ts';
import { defaultVm } from './vm-spec.ts';

const mayBeNamed = (name: string) =>
  validateVm({ ...defaultVm(), sshKeys: [ED25519_KEY], name }).length === 0;

it('counts clones up', () => {
  expect(nextName('web', ['web'])).toBe('web2');
  expect(nextName('web2', ['web', 'web2'])).toBe('web3');
  expect(nextName('web', ['web', 'web2', 'web3'])).toBe('web4');
  expect(nextName('web9', [])).toBe('web10');
});

it('cuts a long name to make room', () => {
  expect(nextName('w'.repeat(35), [])).toBe(`${'w'.repeat(34)}2`);
});

it('finds a free name that is allowed, for any allowed name', () => {
  const names = fc.stringMatching(/^[a-z][a-z0-9_]{1,35}$/);
  fc.assert(
    fc.property(names, fc.array(names), (name, others) => {
      fc.pre(mayBeNamed(name));
      let taken = [name, ...others];
      for (let i = 0; i < 12; i++) {
        const next = nextName(name, taken);
        expect(taken).not.toContain(next);
        expect(mayBeNamed(next)).toBe(true);
        taken = [...taken, next];
      }
    }),
    { numRuns: 50 },
  );
});

it('makes allowed names of any number, the same of the same, and none that is taken', () => {
  fc.assert(
    fc.property(fc.double(), (random) => {
      const name = autoName(random);
      expect(mayBeNamed(name)).toBe(true);
      expect(autoName(random)).toBe(name);
      expect(autoName(random, [name])).not.toBe(name);
    }),
  );
  expect(autoName(1234)).not.toBe(autoName(1235));
});
