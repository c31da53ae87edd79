import type { Random } from './random.ts';

const FIRST =
  'green,nordic,blue,solar,happy,silent,alpine,river,open,free,golden,wild,lucky,cosmic,polar,quantum,amber,hidden,rapid,steady,copper,misty,north,south,urban,crystal,iron,little,brave,digital,sunny,ocean'.split(
    ',',
  );
const SECOND =
  'node,farm,cloud,grid,rack,valley,harbor,byte,hive,forest,garage,compute,nest,barn,cellar,meadow,attic,orchard,peak,stack,island,field,box,core,bridge,hub,garden,mill,tower,shed,dune,lab'.split(
    ',',
  );
const PEOPLE =
  'Joost,Mira,Lars,Anna,Pieter,Linh,Sven,Chloe,Marco,Nadia,Tomas,Aisha,Ben,Eva,Kofi,Yuki,Rafael,Ines,Jan,Omar'.split(
    ',',
  );

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function propose(random: Random, city: string): string {
  const style = random.below(10);
  const first = random.pick(FIRST);
  const second = random.pick(SECOND);
  if (style < 2) return `${first}-${second}`;
  if (style < 4) return capital(first) + capital(second);
  if (style < 5) return `${first}_${second}`;
  if (style < 6) return `${random.pick(PEOPLE)}_${capital(second)}`;
  if (style < 7) return `${random.pick(PEOPLE)}s-${second}`;
  if (style < 8) return `${second}${random.between(1, 99)}`;
  const plain = city.replace(/ /g, '');
  if (!/^[A-Za-z]+$/.test(plain)) return `${capital(first)}-${capital(second)}`;
  return style < 9 ? `${plain.toLowerCase()}-${second}` : plain + capital(second);
}

/**
 * A farm name nobody has yet, in one of the styles people use: 3 to 40 characters of a-z A-Z 0-9 -
 * and _ (protocol A.3). Adds it to `taken`.
 */
export function farmName(random: Random, city: string, taken: Set<string>): string {
  const name = propose(random, city);
  let unique = name;
  while (taken.has(unique)) unique = `${name}${random.between(2, 9999)}`;
  taken.add(unique);
  return unique;
}
