import { RUNTIME_VERSION } from '../runtime/versions.ts';
import type { Body, StoredEntry } from './entry.ts';
import { seal } from './entry.ts';

/** A world to begin: its seed, its number of nodes, and its instant in seconds since 1970. */
export interface WorldStart {
  readonly seed: string;
  readonly nodes: number;
  readonly at: number;
}

/** Entries every new world begins with: its genesis, the newest rules, and the wall's time. */
export function firstEntries({ seed, nodes, at }: WorldStart): readonly StoredEntry[] {
  const bodies: readonly Body[] = [
    { kind: 'genesis', seed, nodes, at },
    { kind: 'runtime', version: RUNTIME_VERSION },
    { kind: 'clock', rate: 1, wall: at * 1000 },
  ];
  const entries: StoredEntry[] = [];
  for (const body of bodies)
    entries.push(seal(entries.length, at * 1000, entries.at(-1)?.hash ?? '', body));
  return entries;
}

/** How many they are: a world with no more is as nobody has touched it. */
export const FIRST_ENTRIES = 3;
