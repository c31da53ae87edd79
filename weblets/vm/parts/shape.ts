import { findImage } from '../../../src/specs/vm/images.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import type { VmView } from '../vm-view.ts';

/** "Ubuntu 24.04 · 2 vCores · 4 GB · 50 GB SSD": a machine in one line. */
export function shapeWords(words: Pick<VmView['words'], 't' | 'format'>, spec: VmSpec): string {
  const { t, format } = words;
  const { image, cpu, memory, rootfs, disks } = spec;
  const storage = disks.reduce((sum, { size }) => sum + size, rootfs);
  return [
    findImage(image.kind, image.id)?.title ?? t('imageOwn'),
    t('vcores', { n: cpu }),
    format.bytes(memory),
    `${format.bytes(storage)} SSD`,
  ].join(' · ');
}
