import { DEFAULT_WORLD, LONGEST_SEED, MOST_NODES, type WorldName } from './world-link.ts';

/** The world of this tab, and the one that new tabs open. */
const KEY = 'tf-world';

/** The world a tab opens when its address names none. */
export function rememberedWorld(): WorldName {
  return read(() => sessionStorage) ?? read(() => localStorage) ?? DEFAULT_WORLD;
}

/** Keeps the world for this tab, so that a reload finds it; `always` for new tabs too. */
export function rememberWorld(world: WorldName, always = false): void {
  write(() => sessionStorage, world);
  if (always) write(() => localStorage, world);
}

function read(storage: () => Storage): WorldName | undefined {
  try {
    const { seed, nodes } = JSON.parse(storage().getItem(KEY) ?? 'null') as WorldName;
    const known = typeof seed === 'string' && seed !== '' && seed.length <= LONGEST_SEED;
    return known && Number.isInteger(nodes) && nodes > 0 && nodes <= MOST_NODES
      ? { seed, nodes }
      : undefined;
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, world: WorldName): void {
  try {
    storage().setItem(KEY, JSON.stringify(world));
  } catch {
    // Refused storage: the address has to name the world each time.
  }
}
