import { expect, test } from 'vitest';
import { twinId } from '../../model/ids.ts';
import {
  monthOn,
  readBillsQuery,
  readContractsQuery,
  readStatementQuery,
  twinOn,
  whoOn,
} from './contracts-address.ts';

const codes = (parts: readonly { key: string; code: string }[]) =>
  parts.map(({ key, code }) => `${key} ${code}`);

test('a list of contracts is narrowed, sorted and turned by its address', () => {
  const query = 'who=all&state=Deleted&type=rent&node=7&twin=5&sort=created_at&order=up&page=3';
  expect(readContractsQuery(query)).toEqual({
    state: {
      who: 'all',
      state: 'Deleted',
      type: 'rent',
      node: 7,
      twin: twinId(5),
      sort: { by: 'created_at', descending: false },
      page: 3,
    },
    ignored: [],
  });
});

test('what makes no sense in it is as usual, and named', () => {
  const { state, ignored } = readContractsQuery(
    'who=me&state=Gone&type=loan&node=x&sort=love&order=sideways&page=0&since=1',
  );
  expect(state).toEqual(readContractsQuery('').state);
  expect(codes(ignored)).toEqual([
    'who invalid',
    'state invalid',
    'type invalid',
    'node invalid',
    'sort invalid',
    'order invalid',
    'page invalid',
    'since unknown',
  ]);
});

test('bills and statement name what they do not understand', () => {
  expect(codes(readBillsQuery('contract=-1&since=yesterday&until=9&month=1').ignored)).toEqual([
    'contract invalid',
    'since invalid',
    'month unknown',
  ]);
  expect(codes(readStatementQuery('month=may&who=all&who=mine').ignored)).toEqual([
    'who repeated',
    'month invalid',
  ]);
});

test('whose is named where the grid cannot tell it', () => {
  const reader = { hasOwn: false, hasAll: true };
  expect(codes(whoOn({ who: 'mine' }, reader))).toEqual(['who missing']);
  expect(whoOn({ who: 'all' }, reader)).toEqual([]);
  expect(whoOn({ who: '' }, { hasOwn: false, hasAll: false })).toEqual([]);
  expect(codes(whoOn({ who: 'all' }, { hasOwn: true, hasAll: false }))).toEqual(['who missing']);
});

test('a twin goes with everybody’s contracts only', () => {
  const { who: _, ...choice } = readContractsQuery('twin=5').state;
  expect(twinOn({ ...choice, whose: 'all' })).toEqual([]);
  expect(codes(twinOn({ ...choice, whose: 'mine' }))).toEqual(['twin unused']);
});

test('a month without bills is named, but not before the bills are those that were asked for', () => {
  const months = [{ from: 5 }] as never;
  expect(monthOn({ who: '', month: 5 }, { whose: 'mine', months })).toEqual([]);
  expect(codes(monthOn({ who: '', month: 6 }, { whose: 'mine', months }))).toEqual([
    'month missing',
  ]);
  expect(monthOn({ who: 'all', month: 6 }, { whose: 'mine', months })).toEqual([]);
});
