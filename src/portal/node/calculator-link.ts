import type { NodeRecord } from '../../model/node-record.ts';
import { GiB } from '../../model/units.ts';
import { hrefTo } from '../href.ts';

/** The calculator at the size of a whole node, rented. */
export function calculatorLink({
  total,
  certified,
}: Pick<NodeRecord, 'total' | 'certified'>): string {
  const whole = (bytes: number): string => String(Math.round(bytes / GiB));
  const query = new URLSearchParams({
    cpu: String(total.cru),
    memory: whole(total.mru),
    ssd: whole(total.sru),
    hdd: whole(total.hru),
    dedicated: 'yes',
    ...(certified && { certified: 'yes' }),
  });
  return hrefTo(`/calculator?${query.toString()}`);
}
