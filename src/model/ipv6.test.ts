import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipv6Bytes, ipv6Text } from './ipv6.ts';

describe('an IPv6 address', () => {
  it.each([
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['1::2:0:0:0', '1::2:0:0:0'],
  ])('%s is written %s', (text, canonical) => {
    expect(ipv6Text(ipv6Bytes(text)!)).toBe(canonical);
  });

  it('is read back as it was written', () => {
    const byte = fc.oneof(fc.constant(0), fc.nat(255));
    fc.assert(
      fc.property(fc.array(byte, { minLength: 16, maxLength: 16 }), (list) => {
        const bytes = Uint8Array.from(list);
        const text = ipv6Text(bytes);
        expect(ipv6Bytes(text)).toEqual(bytes);
        expect(new URL(`http://[${text}]`).hostname).toBe(`[${text}]`);
      }),
    );
  });

  it.each([
    '',
    '1',
    '::1::',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7',
    '12345::',
    'g::',
    '1.2.3.4',
    ' ::1',
  ])('is not %j', (text) => {
    expect(ipv6Bytes(text)).toBeUndefined();
  });

  it('has sixteen bytes', () => {
    expect(() => ipv6Text(new Uint8Array(4))).toThrow(RangeError);
  });
});
