import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinId } from '../model/ids.ts';
import { FARM_DEDICATED, LIGHT, type Inventory } from '../model/inventory.ts';
import { GiB } from '../model/units.ts';
import { ED25519_KEY } from '../specs/vm/testing/ssh-keys.ts';
import { validateVm } from '../specs/vm/validate.ts';
import { defaultVm, type VmSpec } from '../specs/vm/vm-spec.ts';
import type { Change, Relaxation } from './placement.ts';
import { relaxations } from './relaxations.ts';
import { inventories, modestSpecs, RENTER } from './testing/arbitraries.ts';
import { allRows, naiveReasons } from './testing/naive.ts';
import { inventoryOf, type NodeSketch } from './testing/synthetic.ts';
import { relaxVm } from './vm-relax.ts';
import { requirementsOf } from './vm-requirements.ts';

const twin = twinId(RENTER);
const admittedRows = (inventory: Inventory, spec: VmSpec) =>
  allRows(inventory).filter(
    (row) => naiveReasons(inventory, requirementsOf(spec, twin), row).length === 0,
  );
const offers = (inventory: Inventory, spec: VmSpec) =>
  relaxations(inventory, requirementsOf(spec, twin));
const gainOf = (inventory: Inventory, spec: VmSpec, relaxation: Pick<Relaxation, 'changes'>) => {
  const before = new Set(admittedRows(inventory, spec));
  return admittedRows(inventory, relaxVm(spec, relaxation)).filter((row) => !before.has(row))
    .length;
};

/** Every single change that could be offered. */
function singleChanges(spec: VmSpec): Change[] {
  const { cru, mru, sru, smaller } = requirementsOf(spec, twin);
  const { network, placement } = spec;
  const wish = <C extends Change['code']>(code: C, made: boolean) => (made ? [{ code }] : []);
  return [
    ...smaller.cru.map((to) => ({ code: 'cpu' as const, from: cru, to })),
    ...smaller.mru.map((to) => ({ code: 'memory' as const, from: mru, to })),
    ...smaller.sru.map((to) => ({ code: 'ssd' as const, from: sru, to })),
    ...wish('ipv4', network.ipv4),
    ...wish('ipv6', network.ipv6),
    ...wish('planetary', network.planetary),
    ...wish('mycelium', network.mycelium),
    ...wish('certified', spec.certified),
    ...wish('dedicated', spec.dedicated),
    ...wish('country', placement.country !== undefined),
    ...wish('region', placement.region !== undefined),
    ...wish('farm', placement.farm !== undefined),
    ...wish('node', placement.node !== undefined),
  ] as Change[];
}

describe('offers to admit more nodes', () => {
  it('gain exactly what they promise when they are taken', () => {
    fc.assert(
      fc.property(inventories, modestSpecs, (inventory, spec) => {
        for (const relaxation of offers(inventory, spec)) {
          expect(relaxation.gained).toBeGreaterThan(0);
          expect(gainOf(inventory, spec, relaxation)).toBe(relaxation.gained);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave the spec one that may be deployed', () => {
    fc.assert(
      fc.property(inventories, modestSpecs, (inventory, spec) => {
        for (const relaxation of offers(inventory, spec)) {
          expect(validateVm(relaxVm(spec, relaxation))).toEqual([]);
        }
      }),
    );
  });

  it('are all single changes that gain, but for steps that gain no more than a smaller one', () => {
    fc.assert(
      fc.property(inventories, modestSpecs, (inventory, spec) => {
        const found = offers(inventory, spec).filter(({ changes }) => changes.length === 1);
        fc.pre(found.length < 8);
        const gained = new Map<string, number>();
        const expected = singleChanges(spec).filter((change) => {
          const gain = gainOf(inventory, spec, { changes: [change] });
          const more = gain > (gained.get(change.code) ?? 0);
          gained.set(change.code, gain);
          return more;
        });
        const byText = (changes: Change[]) => changes.map((c) => JSON.stringify(c)).sort();
        expect(byText(found.map(({ changes }) => changes[0]!))).toEqual(byText(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('are sets of as few changes as help, when nothing fits and no single change does', () => {
    fc.assert(
      fc.property(inventories, modestSpecs, (inventory, spec) => {
        const found = offers(inventory, spec);
        fc.pre(found.some(({ changes }) => changes.length > 1));
        expect(admittedRows(inventory, spec)).toEqual([]);
        const single = singleChanges(spec);
        for (const change of single) {
          expect(gainOf(inventory, spec, { changes: [change] })).toBe(0);
        }
        const [{ changes } = { changes: [] as readonly Change[] }] = found;
        for (const { changes: others } of found) expect(others).toHaveLength(changes.length);
        for (const left of changes) {
          const fewer = changes.filter((change) => change !== left);
          expect(gainOf(inventory, spec, { changes: fewer })).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  const spec: VmSpec = { ...defaultVm(), sshKeys: [ED25519_KEY], memory: 8 * GiB };
  const of = (nodes: NodeSketch[], wish: Partial<VmSpec> = {}, ips: number[] = []) =>
    offers(inventoryOf(nodes, ips), { ...spec, ...wish });

  it('read like "2 GB less memory: 2 more nodes"', () => {
    const small = { mru: 8 * GiB, usedMru: 2 * GiB };
    expect(of([small, small, { mru: 4 * GiB, usedMru: GiB }, {}])).toEqual([
      { changes: [{ code: 'memory', from: 8 * GiB, to: 6 * GiB }], gained: 2 },
      { changes: [{ code: 'memory', from: 8 * GiB, to: 3 * GiB }], gained: 3 },
    ]);
  });

  it('take storage from the largest disk', () => {
    const disks = [{ name: 'data', size: 400 * GiB, mountpoint: '/data' }];
    const [offer] = of([{ sru: 400 * GiB }], { disks });
    expect(relaxVm({ ...spec, disks }, offer!).disks[0]!.size).toBe(250 * GiB);
    expect(relaxVm({ ...spec, disks }, offer!).rootfs).toBe(spec.rootfs);
  });

  it('put the addresses of both kinds together where light nodes carry neither', () => {
    const network = { ...spec.network, ipv4: true, ipv6: true };
    expect(of([{ flags: LIGHT }], { network })).toEqual([
      { changes: [{ code: 'ipv6' }, { code: 'ipv4' }], gained: 1 },
    ]);
  });

  it('do not offer light nodes for giving up Mycelium, which those need themselves', () => {
    expect(of([{ flags: LIGHT, features: 0 }])).toEqual([]);
    expect(of([{ features: ~(1 << 13) }])).toEqual([
      { changes: [{ code: 'mycelium' }], gained: 1 },
    ]);
  });

  it('do not offer to share a node that only its renter may use', () => {
    const wish = { dedicated: true };
    expect(of([{ usedCru: 1 }], wish)).toEqual([{ changes: [{ code: 'dedicated' }], gained: 1 }]);
    expect(of([{ usedCru: 1, extraFee: 1000 }], wish)).toEqual([]);
    expect(of([{ flags: FARM_DEDICATED, rentedBy: 99 }], wish)).toEqual([]);
  });

  it('offer nothing for nodes that are down', () => {
    expect(of([{ status: 2 }, { status: 1 }])).toEqual([]);
  });
});
