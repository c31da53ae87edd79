import { describe, expect, it } from 'vitest';
import { deploymentOf, everyWorkload, workloadNamed } from '../every-workload.fixture.ts';
import { GiB, MiB, NO_CAPACITY } from '../units.ts';
import type { Workload } from './workload.ts';
import { deploymentCapacity, minimumRootSize, workloadCapacity } from './workload-capacity.ts';

const none = { ...NO_CAPACITY, ipv4: 0 };

describe('the capacity of a workload', () => {
  it.each([
    ['vm1', { cru: 2, mru: 4 * GiB, sru: 2 * GiB }],
    ['vm2', { cru: 2, mru: 4 * GiB, sru: 2 * GiB }],
    ['disk1', { sru: 50 * GiB }],
    ['volume1', { sru: 20 * GiB }],
    ['zdb1', { hru: 10 * GiB }],
    ['qsfs1', { cru: 1, mru: GiB, sru: 250 * GiB }],
    ['ip1', { ipv4: 1 }],
    ['ip2', { ipv4: 1 }],
    ['net1', {}],
    ['net2', {}],
    ['gw1', {}],
    ['gw2', {}],
    ['log1', {}],
  ])('%s takes what a node reports', (name, expected) => {
    expect(workloadCapacity(workloadNamed(name))).toEqual({ ...none, ...expected });
  });

  it('counts no IPv4 for an address workload that asks for IPv6 alone', () => {
    const six = { ...workloadNamed('ip1'), data: { v4: false, v6: true } } as Workload;
    expect(workloadCapacity(six)).toEqual(none);
  });

  it('adds up in a deployment', () => {
    expect(deploymentCapacity(deploymentOf(...everyWorkload))).toEqual({
      cru: 5,
      mru: 9 * GiB,
      sru: 324 * GiB,
      hru: 10 * GiB,
      ipv4: 2,
    });
    expect(deploymentCapacity(deploymentOf())).toEqual(none);
  });
});

describe('the smallest root disk', () => {
  it('is 500 MiB below eight core-gibibytes and 2 GiB from there on', () => {
    expect(minimumRootSize({ cpu: 1, memory: 8 * GiB - 1 })).toBe(500 * MiB);
    expect(minimumRootSize({ cpu: 1, memory: 8 * GiB })).toBe(2 * GiB);
    expect(minimumRootSize({ cpu: 4, memory: 2 * GiB })).toBe(2 * GiB);
  });

  it('is what a machine without a size gets', () => {
    const vm = workloadNamed('vm1');
    const small = { ...vm, data: { ...vm.data, size: 0 } } as Workload;
    expect(workloadCapacity(small).sru).toBe(2 * GiB);
  });
});
