import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { keyFromSeed } from './ed25519.ts';
import { encodeSshKey, generateSshKey } from './ssh-key.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const bodyOf = (file: string) => file.split('\n').slice(1, -2);

/** Length-prefixed fields, as far as they go. */
function* fieldsOf(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + view.getUint32(at);
    yield bytes.subarray(at + 4, end);
    at = end;
  }
}

describe('an SSH key', () => {
  // Made for this test by `ssh-keygen -t ed25519 -C test`, and used nowhere.
  const seed = hexToBytes('963c0b8445464bd265c4d0458fd89700128e2765abad49987441cb2c74e49447');
  const check = 0xc70124a8;
  const line =
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC4opPNKajZ/g0mEAKu31ZLYEw07x98i1C9cfQ7QRGyO test';
  const body = [
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW',
    'QyNTUxOQAAACAuKKTzSmo2f4NJhACrt9WS2BMNO8ffItQvXH0O0ERsjgAAAIjHASSoxwEk',
    'qAAAAAtzc2gtZWQyNTUxOQAAACAuKKTzSmo2f4NJhACrt9WS2BMNO8ffItQvXH0O0ERsjg',
    'AAAECWPAuERUZL0mXE0EWP2JcAEo4nZautSZh0QcssdOSURy4opPNKajZ/g0mEAKu31ZLY',
    'Ew07x98i1C9cfQ7QRGyOAAAABHRlc3QB',
  ];

  it('is written byte for byte as ssh-keygen writes it', async () => {
    const { publicKey } = await keyFromSeed(seed);
    const pair = encodeSshKey(seed, publicKey, 'test', check);
    expect(pair.publicKey).toBe(line);
    expect(bodyOf(pair.privateKey)).toEqual(body);
    expect(pair.privateKey).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n/);
    expect(pair.privateKey).toMatch(/\n-----END OPENSSH PRIVATE KEY-----\n$/);
  });

  it('is a new one each time, and its halves belong together', async () => {
    const pair = await generateSshKey('me@browser');
    expect((await generateSshKey('me@browser')).publicKey).not.toBe(pair.publicKey);

    const file = bytesOf(bodyOf(pair.privateKey).join(''));
    const magic = 'openssh-key-v1\0'.length;
    const [cipher, kdf, options] = fieldsOf(file.subarray(magic));
    expect([cipher, kdf, options].map((bytes) => bytes?.length)).toEqual([4, 4, 0]);
    const [publicBlob, secret] = fieldsOf(file.subarray(magic + 8 + 8 + 4 + 4));
    expect(pair.publicKey).toBe(
      `ssh-ed25519 ${btoa(String.fromCharCode(...publicBlob!))} me@browser`,
    );
    expect(secret!.length % 8).toBe(0);
    expect(secret!.subarray(0, 4)).toEqual(secret!.subarray(4, 8));
    const [, publicKey, both] = fieldsOf(secret!.subarray(8));
    const key = await keyFromSeed(both!.subarray(0, 32));
    expect(key.publicKey).toEqual(publicKey);
    expect(both!.subarray(32)).toEqual(publicKey);
  });

  it('keeps its comment on the line', async () => {
    const { publicKey } = await generateSshKey(' two\nlines ');
    expect(publicKey).toMatch(/^ssh-ed25519 [A-Za-z0-9+/=]+ two lines$/);
    expect((await generateSshKey('')).publicKey).toMatch(/^ssh-ed25519 [A-Za-z0-9+/=]+$/);
  });
});
