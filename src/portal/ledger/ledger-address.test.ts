import { expect, test } from 'vitest';
import { readChangesQuery, readLedgerQuery } from './ledger-address.ts';

test('what is looked for stands beside what the entries are narrowed by', () => {
  expect(readLedgerQuery('q=%2342%20&kind=message&twin=5&page=2')).toEqual({
    state: {
      choice: { kind: 'message', account: undefined, twin: 5, contract: undefined, page: 2 },
      question: '#42',
    },
    ignored: [],
  });
});

test.each([
  'kind=love',
  'account=0OIl',
  'twin=0',
  'contract=x',
  'page=-1',
  `q=${'x'.repeat(201)}`,
  'q=%20%20',
  'node=7',
])('%s is as if it were not there, and named', (query) => {
  const { state, ignored } = readLedgerQuery(query);
  expect(state).toEqual(readLedgerQuery('').state);
  expect(ignored).toHaveLength(1);
});

test('instants that are none are named', () => {
  const { state, ignored } = readChangesQuery('since=yesterday&until=0');
  expect(state).toEqual({ since: undefined, until: 0 });
  expect(ignored).toEqual([{ key: 'since', value: 'yesterday', code: 'invalid' }]);
});
