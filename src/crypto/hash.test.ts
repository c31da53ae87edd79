import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hash256 } from './hash.ts';

it('hashes to what WebCrypto calls SHA-256', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const copy = new Uint8Array(bytes);
      expect(hash256(bytes)).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', copy)));
    }),
  );
});
