import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSshKey } from './ssh-public-key.ts';
import {
  ECDSA_521_KEY,
  ECDSA_KEY,
  ED25519_KEY,
  RSA_KEY,
  WEAK_RSA_KEY,
} from './vm/testing/ssh-keys.ts';

const base64 = (bytes: readonly number[]) => btoa(String.fromCharCode(...bytes));
const field = (bytes: readonly number[]) => [0, 0, bytes.length >> 8, bytes.length & 255, ...bytes];
const text = (value: string) => field(Array.from(value, (char) => char.charCodeAt(0)));
const zeros = (length: number) => new Array<number>(length).fill(0);
const point = (length: number) => [4, ...zeros(length - 1)];

describe('an SSH public key', () => {
  it.each([
    [ED25519_KEY, 'ssh-ed25519', 256, 'test'],
    [ECDSA_KEY, 'ecdsa-sha2-nistp256', 256, 'test'],
    [ECDSA_521_KEY, 'ecdsa-sha2-nistp521', 521, 'test521'],
    [RSA_KEY, 'ssh-rsa', 3072, 'test'],
    [WEAK_RSA_KEY, 'ssh-rsa', 1024, 'weak'],
  ])('is read with its type, bits and comment', (line, type, bits, comment) => {
    expect(parseSshKey(`  ${line}\n`)).toEqual({ type, bits, comment });
  });

  it('may live in a security key', () => {
    const ed = 'sk-ssh-ed25519@openssh.com';
    const edBody = base64([...text(ed), ...field(zeros(32)), ...text('ssh:')]);
    expect(parseSshKey(`${ed} ${edBody}`)).toEqual({ type: ed, bits: 256, comment: '' });
    const ec = 'sk-ecdsa-sha2-nistp256@openssh.com';
    const ecBody = [...text(ec), ...text('nistp256'), ...field(point(65)), ...text('ssh:')];
    expect(parseSshKey(`${ec} ${base64(ecBody)} me`)).toMatchObject({ type: ec, bits: 256 });
    expect(parseSshKey(`${ed} ${base64([...text(ed), ...field(zeros(32))])}`)).toBe('ssh-body');
  });

  it('is refused with what is wrong about it', () => {
    const [type = '', body = ''] = ED25519_KEY.split(' ');
    const of = (...parts: number[][]) => `${type} ${base64(parts.flat())}`;
    expect(parseSshKey('-----BEGIN OPENSSH PRIVATE KEY-----\nabc')).toBe('ssh-private-key');
    expect(parseSshKey(`${ED25519_KEY}\n${RSA_KEY}`)).toBe('ssh-lines');
    expect(parseSshKey('')).toBe('ssh-type');
    expect(parseSshKey('ssh-dss AAAA')).toBe('ssh-type');
    expect(parseSshKey(`no-pty ${ED25519_KEY}`)).toBe('ssh-type');
    expect(parseSshKey(type)).toBe('ssh-body');
    expect(parseSshKey(`${type} ${body.slice(0, -4)}`)).toBe('ssh-body');
    expect(parseSshKey(`${type} not/base64!`)).toBe('ssh-body');
    expect(parseSshKey(`ssh-rsa ${body}`)).toBe('ssh-mismatch');
    expect(parseSshKey(of(text(type), field(zeros(31))))).toBe('ssh-body');
    expect(parseSshKey(of(text(type), field(zeros(32)), field([])))).toBe('ssh-body');
    expect(parseSshKey(of(text('ssh-other'), field(zeros(32))))).toBe('ssh-body');
  });

  it('is refused when the curve inside is another one', () => {
    const type = 'ecdsa-sha2-nistp256';
    const body = base64([...text(type), ...text('nistp384'), ...field(point(97))]);
    expect(parseSshKey(`${type} ${body}`)).toBe('ssh-body');
  });

  it('never throws, whatever is pasted', () => {
    const near = fc
      .tuple(fc.constantFrom('ssh-rsa', 'ssh-ed25519', 'ecdsa-sha2-nistp256'), fc.base64String())
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (line) => {
        expect(parseSshKey(line)).toBeDefined();
      }),
    );
  });
});
