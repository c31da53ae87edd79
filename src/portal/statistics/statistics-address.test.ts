import { expect, test } from 'vitest';
import { readStatisticsQuery, statisticsQuery } from './statistics-address.ts';
import { RESOURCES } from '../../model/supply.ts';

test.each(RESOURCES)('the address of %s leads to it', (resource) => {
  const query = statisticsQuery({ resource }, 'seed=x&show=love');
  expect(readStatisticsQuery(query)).toEqual({ state: { resource }, ignored: [] });
});

test('what an address says in vain is named', () => {
  expect(readStatisticsQuery('show=love&country=BE')).toEqual({
    state: { resource: 'cru' },
    ignored: [
      { key: 'show', value: 'love', code: 'invalid' },
      { key: 'country', value: 'BE', code: 'unknown' },
    ],
  });
});
