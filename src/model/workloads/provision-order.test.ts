import { expect, it } from 'vitest';
import { everyWorkload } from '../every-workload.fixture.ts';
import { deprovisionOrder, provisionOrder } from './provision-order.ts';

const expected = [
  'zmount',
  'volume',
  'qsfs',
  'network',
  'network-light',
  'ipv4',
  'ip',
  'zmachine',
  'zmachine-light',
  'zlogs',
  'zdb',
  'gateway-name-proxy',
  'gateway-fqdn-proxy',
];

it('provisions storage, networks, addresses, machines and logs before the rest', () => {
  expect(provisionOrder(everyWorkload).map(({ type }) => type)).toEqual(expected);
});

it('takes them down backwards', () => {
  expect(deprovisionOrder(everyWorkload).map(({ type }) => type)).toEqual(expected.toReversed());
});
