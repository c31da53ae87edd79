import { base64, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';

test('bytes are written and read as another implementation does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(encodeBase64(bytes)).toBe(base64.encode(bytes));
      expect(decodeBase64(base64.encode(bytes))).toEqual(bytes);
      expect(decodeBase64(base64urlnopad.encode(bytes))).toEqual(bytes);
    }),
  );
});
