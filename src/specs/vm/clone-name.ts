import { LIMITS } from './limits.ts';

/** No vowels, so that no word comes out, and nothing that looks like something else. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';
const LENGTH = 4;

/**
 * A name for a machine that has none yet, such as "vm7k2m".
 * @param random any whole number; the same number gives the same name
 * @param taken names that are in use
 */
export function autoName(random: number, taken: Iterable<string> = []): string {
  let rest = Math.abs(Math.trunc(random)) || 0;
  let name = 'vm';
  for (let i = 0; i < LENGTH; i++) {
    name += LETTERS[rest % LETTERS.length] ?? '';
    rest = Math.floor(rest / LETTERS.length);
  }
  const used = new Set(taken);
  return used.has(name) ? nextName(name, used) : name;
}

/**
 * The next free name of a row: "web" → "web2", "web2" → "web3", cut so that it stays allowed.
 * @param taken names that are in use; a set where many names are asked for
 */
export function nextName(name: string, taken: Iterable<string> | ReadonlySet<string>): string {
  const used = 'has' in taken ? taken : new Set(taken);
  const [, stem = name, digits = ''] = /^(.*?)(\d*)$/s.exec(name) ?? [];
  for (let next = Number(digits.slice(-9)) || 1; ;) {
    const ending = String(++next);
    const found = (stem || 'vm').slice(0, LIMITS.name.max - ending.length) + ending;
    if (!used.has(found)) return found;
  }
}
