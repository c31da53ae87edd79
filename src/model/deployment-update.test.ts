import { describe, expect, it } from 'vitest';
import { checkUpdate, refusesUpdate, UPDATABLE } from './deployment-update.ts';
import type { Deployment } from './deployment.ts';
import { deploymentOf, everyWorkload, workloadNamed } from './every-workload.fixture.ts';
import { twinId } from './ids.ts';
import { GiB } from './units.ts';
import type { Workload } from './workloads/workload.ts';

const old = deploymentOf(...everyWorkload);

const update = (...workloads: readonly Workload[]): Deployment => ({
  ...old,
  version: 1,
  workloads,
});
const replaced = (name: string, change: (workload: Workload) => object): Deployment =>
  update(
    ...everyWorkload.map((workload) =>
      workload.name === name ? { ...workload, ...change(workload) } : workload,
    ),
  );
const sized = (size: number) => (workload: Workload) => ({
  version: 1,
  data: { ...workload.data, size },
});

describe('an update', () => {
  it('may leave everything, remove some and add others', () => {
    expect(checkUpdate(old, update(...everyWorkload))).toEqual([]);
    expect(checkUpdate(old, update())).toEqual([]);
    const added = { ...workloadNamed('disk1'), name: 'disk2', version: 1 };
    expect(checkUpdate(old, update(...everyWorkload, added))).toEqual([]);
  });

  it('may grow a disk', () => {
    expect(checkUpdate(old, replaced('disk1', sized(60 * GiB)))).toEqual([]);
  });

  it('raises the version by exactly one and keeps the twin', () => {
    expect(checkUpdate(old, { ...old, version: 2 })).toEqual([
      { code: 'deployment-version', expected: 1, actual: 2 },
    ]);
    expect(checkUpdate(old, { ...update(), twin_id: twinId(7) })).toEqual([
      { code: 'twin-changed', expected: 42, actual: 7 },
    ]);
  });

  it('gives new and changed workloads its version and leaves the others theirs', () => {
    const added = { ...workloadNamed('disk1'), name: 'disk2' };
    expect(checkUpdate(old, update(added))).toEqual([
      { code: 'workload-version', name: 'disk2', expected: 1, actual: 0 },
    ]);
    const grown = replaced('disk1', (disk) => ({ ...sized(60 * GiB)(disk), version: 0 }));
    expect(checkUpdate(old, grown)).toEqual([
      { code: 'workload-version', name: 'disk1', expected: 1, actual: 0 },
    ]);
    expect(
      checkUpdate(
        old,
        replaced('vm1', () => ({ version: 7 })),
      ),
    ).toEqual([{ code: 'workload-version', name: 'vm1', expected: 0, actual: 7 }]);
  });

  it('changes no type and repeats no name', () => {
    expect(
      checkUpdate(
        old,
        replaced('disk1', () => ({ version: 1, type: 'volume' })),
      ),
    ).toEqual([{ code: 'type-changed', name: 'disk1', type: 'volume' }]);
    const disk = workloadNamed('disk1');
    expect(checkUpdate(old, update(disk, disk))).toEqual([
      { code: 'name-repeated', name: 'disk1' },
    ]);
  });

  it.each(everyWorkload.map(({ name, type }) => [type, name] as const))(
    'of a %s is possible only where the node can change it in place',
    (type, name) => {
      const expected = UPDATABLE.includes(type) ? [] : [{ code: 'not-updatable', name, type }];
      const changed = replaced(name, () => ({ version: 1, description: 'changed' }));
      expect(checkUpdate(old, changed)).toEqual(expected);
      const touched = replaced(name, () => ({ version: 1 }));
      expect(checkUpdate(old, touched)).toEqual(expected);
    },
  );

  it.each(['disk1', 'volume1', 'zdb1'])('never shrinks %s, which then stays as it was', (name) => {
    const [violation, ...more] = checkUpdate(old, replaced(name, sized(GiB)));
    expect(violation).toMatchObject({ code: 'size-shrunk', name, to: GiB });
    expect(more).toEqual([]);
    expect(refusesUpdate(violation!)).toBe(false);
  });

  it('keeps the mode of a zdb', () => {
    const sequential = replaced('zdb1', (zdb) => ({
      version: 1,
      data: { ...zdb.data, mode: 'seq' },
    }));
    expect(checkUpdate(old, sequential)).toEqual([{ code: 'zdb-mode-changed', name: 'zdb1' }]);
  });

  it('is refused as a whole by a machine that changed', () => {
    const changed = replaced('vm1', () => ({ version: 1, description: 'changed' }));
    expect(checkUpdate(old, changed).every(refusesUpdate)).toBe(true);
  });
});
