import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GiB, MiB, TFT, TiB, USD } from '../model/units.ts';
import { formats } from './format.ts';

const en = formats('en');
const de = formats('de');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('sizes are binary and written the way the grid writes them', () => {
  expect(
    [0, 512 * MiB, 2 * GiB, 1.5 * TiB, 1023 * GiB].map((size) => plain(en.bytes(size))),
  ).toEqual(['0 B', '512 MB', '2 GB', '1.5 TB', '1,023 GB']);
});

test('money has three digits that matter, and all of them on demand', () => {
  expect(plain(en.tft(11_250_003n))).toBe('1.13 TFT');
  expect(plain(en.tftExact(11_250_003n))).toBe('1.1250003 TFT');
  expect(plain(en.tft(1_234_567n * TFT))).toBe('1,234,567 TFT');
  expect(en.usd((810n * USD) / 100n)).toBe('$8.10');
  expect(en.usd(112_500n)).toBe('$0.0113');
  expect(plain(de.usd((810n * USD) / 100n))).toBe('8,10 $');
  expect(plain(de.tft(11_250_003n))).toBe('1,13 TFT');
});

test('no amount loses a unit in its exact form', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), (units) => {
      const written = plain(en.tftExact(units)).replace(/,| TFT/g, '');
      const [whole = '', part = ''] = written.replace('-', '').split('.');
      const back = BigInt(whole + part.padEnd(7, '0'));
      expect(written.startsWith('-') ? -back : back).toBe(units);
    }),
  );
});

test('a duration shows its two largest parts and never fails', () => {
  expect(
    [0, 45, 3600, 7500, 1_137_600, 89_856_000].map((seconds) => plain(en.duration(seconds))),
  ).toEqual(['0s', '45s', '1h', '2h 5m', '13d 4h', '2y 310d']);
  expect(en.duration(-5)).toBe('0s');
});

test('a distance in time is told in the unit that fits', () => {
  const now = Date.UTC(2026, 10, 20);
  expect(en.ago(now - 3 * 3_600_000, now)).toBe('3 hours ago');
  expect(en.until(now + 2 * 86_400_000, now)).toBe('in 2 days');
  expect(en.ago(now, now)).toBe('now');
  // Read at 3600 times the usual speed: what happened is newer than the clock that was read.
  expect(en.ago(now + 4 * 60_000, now)).toBe('now');
  expect(en.until(now - 4 * 60_000, now)).toBe('now');
});
