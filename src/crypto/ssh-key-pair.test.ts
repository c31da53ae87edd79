import { base64 } from '@scure/base';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { generateSshKeyPair, sshKeyPair } from './ssh-key-pair.ts';

/** Made by `ssh-keygen -t ed25519 -N '' -C web` (OpenSSH 9.2). */
const PRIVATE = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
QyNTUxOQAAACDW5dRdrO2KjmuFXeYETx0vSpBkj2buSsPHKVAY5lxN5gAAAIjV02ae1dNm
ngAAAAtzc2gtZWQyNTUxOQAAACDW5dRdrO2KjmuFXeYETx0vSpBkj2buSsPHKVAY5lxN5g
AAAEB07mzmpbw7GZL3KEIMqsBh6PGcrDsxrbMmRjgjzOVzUNbl1F2s7YqOa4Vd5gRPHS9K
kGSPZu5Kw8cpUBjmXE3mAAAAA3dlYgEC
-----END OPENSSH PRIVATE KEY-----
`;
const PUBLIC =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINbl1F2s7YqOa4Vd5gRPHS9KkGSPZu5Kw8cpUBjmXE3m web';
const CHECK_AT = 98;
const SEED_AT = 161;

const bytesOf = (pem: string) => base64.decode(pem.split('\n').slice(1, -2).join(''));

test('a pair is written as OpenSSH itself writes it', () => {
  const file = bytesOf(PRIVATE);
  const seed = file.slice(SEED_AT, SEED_AT + 32);
  const check = new DataView(file.buffer).getUint32(CHECK_AT);
  const pair = sshKeyPair(seed, ed25519.getPublicKey(seed), check, 'web');
  expect(pair).toEqual({ publicKey: PUBLIC, privateKey: PRIVATE });
});

test('every generated pair is another one, under its comment', async () => {
  const one = await generateSshKeyPair('web');
  const other = await generateSshKeyPair('web');
  expect(one.publicKey).toMatch(/^ssh-ed25519 \S{68} web$/);
  expect(one.publicKey).not.toBe(other.publicKey);
  expect(one.privateKey).not.toBe(other.privateKey);
});
