import { expect, it } from 'vitest';
import { reachability } from './reachability.ts';
import { defaultVm } from './vm-spec.ts';

const { network } = defaultVm();

it('tells the ways in, the widest first, and the way out', () => {
  expect(
    reachability({ ...network, ipv4: true, ipv6: true, planetary: true, mycelium: true }),
  ).toEqual([
    'reach-ipv4',
    'reach-ipv6',
    'reach-mycelium',
    'reach-planetary',
    'reach-private',
    'reach-outward',
  ]);
});

it('says so when nobody outside gets in', () => {
  expect(reachability({ ...network, mycelium: false })).toEqual([
    'reach-private',
    'reach-nobody',
    'reach-outward',
  ]);
});
