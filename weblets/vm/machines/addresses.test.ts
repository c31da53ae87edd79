import { expect, test } from 'vitest';
import { addressesOf, sshCommand } from './addresses.ts';

const machine = {
  name: 'web',
  type: 'zmachine',
  data: { ip: '10.20.2.2', planetary_ip: '300:1::2', mycelium_ip: '400:2::3' },
};

test('a machine is reached the easiest way first: public, then overlays, then its private network', () => {
  const ip = { name: 'pub', type: 'ip', data: { ip: '185.1.2.3/24', ip6: '2001:db8::1/64' } };
  expect(addressesOf([machine, ip]).map(({ way, address }) => `${way} ${address}`)).toEqual([
    'ipv4 185.1.2.3',
    'ipv6 2001:db8::1',
    'mycelium 400:2::3',
    'planetary 300:1::2',
    'private 10.20.2.2',
  ]);
});

test('what a node did not give is no way to the machine', () => {
  const bare = { ...machine, data: { ip: '10.20.2.2', planetary_ip: '', mycelium_ip: '' } };
  expect(addressesOf([bare])).toEqual([{ way: 'private', address: '10.20.2.2' }]);
  expect(addressesOf([])).toEqual([]);
});

test('the command logs in as root', () => {
  expect(sshCommand({ way: 'mycelium', address: '400:2::3' })).toBe('ssh root@400:2::3');
});
