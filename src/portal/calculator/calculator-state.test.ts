import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { withoutWorld } from '../wiring/world-link.ts';
import {
  NOBODY,
  USUAL,
  calculatorQuery,
  estimateOf,
  numberOf,
  readCalculatorQuery,
} from './calculator-state.ts';

test('an address says what was asked, and reading it again changes nothing', () => {
  const states = fc.record({
    cpu: fc.nat(1024),
    memory: fc.nat(65_536 * 4).map((quarters) => quarters / 4),
    ssd: fc.nat(100_000),
    hdd: fc.nat(100_000),
    ips: fc.nat(256),
    names: fc.nat(256),
    traffic: fc.nat(100_000),
    dedicated: fc.boolean(),
    certified: fc.boolean(),
    fee: fc.nat(1000),
    balance: fc.option(fc.nat(1_000_000), { nil: undefined }),
    tft: fc.nat(1000),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readCalculatorQuery(calculatorQuery(state, 'seed=x'))).toEqual({ state, ignored: [] });
    }),
  );
  expect(calculatorQuery(USUAL, 'seed=x&cpu=9')).toBe('seed=x');
});

test.each(['', '-1', 'many', '1e99', '1.5', 'NaN'])('"%s" is no number of cores', (text) => {
  expect(numberOf('cpu', text)).toBeUndefined();
});

test('a link to a calculation is none to a moment of a world, which has a price of TFT too', () => {
  const address = new URL(`https://x.example/?${calculatorQuery({ ...USUAL, tft: 20 }, '')}`);
  const { state, ignored } = readCalculatorQuery(withoutWorld(address).search);
  expect({ tft: state.tft, ignored }).toEqual({ tft: 20, ignored: [] });
});

test('what an address says in vain is named, and as usual', () => {
  const { state, ignored } = readCalculatorQuery('cpu=many&ssd=10&ssd=20&certified=maybe&love=1');
  expect(state).toEqual({ ...USUAL, ssd: 10 });
  expect(ignored.map(({ key, code }) => `${key} ${code}`)).toEqual([
    'cpu invalid',
    'ssd repeated',
    'certified invalid',
    'love unknown',
  ]);
});

test('any address comes to an estimate', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(
        estimateOf(readCalculatorQuery(query).state, LIVE_POLICY, 10, NOBODY).hour.tft >= 0n,
      ).toBe(true);
    }),
  );
});
