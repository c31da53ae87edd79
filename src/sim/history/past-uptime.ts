import { STANDBY, type Inventory } from '../../model/inventory.ts';
import { lastWake } from '../grid-proxy/last-wake.ts';
import type { Genesis } from '../world/genesis.ts';
import { permilleUp, uptimeWindow } from '../world/uptime.ts';
import type { OutageColumns } from './outage-columns.ts';

/** Last boot and share of uptime of the first rows at an instant before genesis. */
export function bootsAndUptime(
  { inventory }: Genesis,
  { first, from, to }: OutageColumns,
  seconds: number,
  length: number,
): Pick<Inventory, 'bootedAt' | 'uptimePermille'> {
  const bootedAt = new Uint32Array(length);
  const uptimePermille = new Uint16Array(length);
  for (let row = 0; row < length; row++) {
    const createdAt = inventory.createdAt[row]!;
    const window = uptimeWindow(seconds, createdAt);
    let booted = inventory.bootedAt[row]! <= seconds ? inventory.bootedAt[row]! : createdAt;
    let lost = 0;
    let awake = seconds;
    for (let i = first[row]!; i < first[row + 1]! && from[i]! <= seconds; i++) {
      const end = Math.min(to[i]!, seconds);
      lost += Math.max(0, end - Math.max(from[i]!, seconds - window));
      if (seconds < to[i]!) awake = from[i]! - 1;
      else booted = Math.max(booted, to[i]!);
    }
    if (inventory.status[row] === STANDBY)
      booted = Math.max(booted, lastWake(inventory.bootedAt[row]!, awake));
    bootedAt[row] = Math.max(createdAt, booted);
    uptimePermille[row] = permilleUp(lost, window);
  }
  return { bootedAt, uptimePermille };
}
