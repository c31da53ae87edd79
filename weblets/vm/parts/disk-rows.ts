import { html, type TemplateResult } from 'lit';
import { icon } from '../../../src/elements/icon.ts';
import { trash } from '../../../src/elements/icons.ts';
import { GiB } from '../../../src/model/units.ts';
import { LIMITS } from '../../../src/specs/vm/limits.ts';
import type { VmDisk } from '../../../src/specs/vm/vm-spec.ts';
import type { VmView } from '../vm-view.ts';
import { numberField, textField } from './field.ts';

/** The fields of the disks there are. */
export function drawDisks(view: VmView): TemplateResult {
  return html`${view.form.spec.disks.map((disk, i) => row(view, disk, i))}`;
}

/** Adds a disk with a name and a place that no other has. */
export function addDisk({ form }: VmView): void {
  const { disks } = form.spec;
  form.edit({ disks: [...disks, next(disks)] });
}

function next(disks: readonly VmDisk[]): VmDisk {
  const free = (n: number): number =>
    disks.some(({ name, mountpoint }) => name === `data${n}` || mountpoint === `/mnt/data${n}`)
      ? free(n + 1)
      : n;
  const n = free(1);
  return { name: `data${n}`, size: 50 * GiB, mountpoint: `/mnt/data${n}` };
}

function row(view: VmView, disk: VmDisk, i: number): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  const { disks } = form.spec;
  const change = (part: Partial<VmDisk>) =>
    form.edit({ disks: disks.map((other, at) => (at === i ? { ...disk, ...part } : other)) });
  return html`<div class="entry">
    ${textField(view, `disks.${i}.name`, t('diskName'), disk.name, (name) => change({ name }))}
    ${numberField(
      view,
      `disks.${i}.size`,
      t('diskSize'),
      disk.size / GiB,
      (size) => change({ size: size * GiB }),
      { min: LIMITS.disk.min / GiB, max: LIMITS.disk.max / GiB, step: 1, unit: 'GB' },
    )}
    ${textField(view, `disks.${i}.mountpoint`, t('mountpoint'), disk.mountpoint, (mountpoint) =>
      change({ mountpoint }),
    )}
    <button
      type="button"
      class="quiet square"
      aria-label=${t('removeDisk', { name: disk.name })}
      @click=${() => form.edit({ disks: disks.filter((_, at) => at !== i) })}
    >
      ${icon(trash)}
    </button>
  </div>`;
}
