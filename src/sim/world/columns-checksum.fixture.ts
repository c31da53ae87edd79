import { decode, isCoded } from '../../model/whole-columns.ts';
import type { Genesis } from './genesis.ts';

function fold(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/**
 * FNV-1a over every column and table of a genesis, in the order of their names. Figures count as
 * doubles, in whatever width they are kept.
 */
export function columnsChecksum(genesis: Genesis): string {
  let hash = 0x811c9dc5;
  function add(value: unknown): void {
    if (ArrayBuffer.isView(value)) {
      const figures = Float64Array.from(value as Uint8Array);
      for (const byte of new Uint8Array(figures.buffer)) hash = fold(hash, byte);
    } else if (isCoded(value)) add(decode(value));
    else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [name, member] of entries) {
        add(name);
        add(member);
      }
    } else {
      const text = String(value);
      for (let i = 0; i < text.length; i++) hash = fold(hash, text.charCodeAt(i));
    }
  }
  add(genesis);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Checksum of seed "threefold", 1,800 nodes, at FROZEN_AT: on every engine, for ever. */
export const FROZEN_CHECKSUM = 'c1635de7';
export const FROZEN_AT = 1_794_000_000;
