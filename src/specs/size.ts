import { GiB, KiB, MiB, TiB } from '../model/units.ts';

const UNITS: Record<string, number> = { B: 1, KB: KiB, MB: MiB, GB: GiB, TB: TiB };

/** Bytes as text that `parseSize` reads back exactly, in the largest unit that divides: "4GB". */
export function formatSize(bytes: number): string {
  const unit = ['TB', 'GB', 'MB', 'KB'].find((name) => bytes !== 0 && bytes % UNITS[name]! === 0);
  return `${bytes / UNITS[unit ?? 'B']!}${unit ?? 'B'}`;
}

/**
 * Bytes of a size as people write it: "4", "4 GB", "4gib", "512M", "0.5 TB". A bare number
 * counts GB, and all multiples are binary as everywhere on the grid. Undefined when unreadable.
 */
export function parseSize(text: string): number | undefined {
  const [, digits, letter] =
    /^(\d{1,16}(?:\.\d{1,9})?)\s*(?:([KMGT])I?B?|B)?$/.exec(text.trim().toUpperCase()) ?? [];
  if (digits === undefined) return undefined;
  const bare = /\d$/.test(text.trim()) ? 'GB' : 'B';
  return Math.round(Number(digits) * UNITS[letter ? `${letter}B` : bare]!);
}
