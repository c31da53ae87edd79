import type { Words } from '../../../src/elements/words.ts';
import { CERTIFIED, UNKNOWN_UPTIME } from '../../../src/model/inventory.ts';
import type { candidates } from '../../../src/messages/candidates.ts';
import type { common } from '../../../src/messages/common.ts';
import type { vm } from '../../../src/messages/vm.ts';
import type { Candidate } from '../../../src/planning/placement.ts';
import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';
import { freeWords } from '../parts/free-words.ts';
import { placeName } from '../places.ts';
import { priceAt, type Market } from '../quote.ts';

/** What can be told of a candidate, in the order in which it is told. */
export const FACTS = ['place', 'distance', 'price', 'uptime', 'free', 'farm', 'ips'] as const;
export type Fact = (typeof FACTS)[number];

/** Facts of a node in words; '' where one is not known. */
export type Facts = Readonly<Record<Fact, string>>;

type FactWords = Pick<Words<[typeof vm, typeof common, typeof candidates]>, 't' | 'format'>;

/** What tells one node that fits from another, for the machine that is asked for. */
export function factsOf(
  { row, score }: Candidate,
  spec: VmSpec,
  market: Market,
  words: FactWords,
): Facts {
  const { t, format } = words;
  const { inventory } = market;
  const farm = inventory.farm[row]!;
  const permille = inventory.uptimePermille[row]!;
  const price = format.usd(priceAt(spec, [row], market).usdPerMonth);
  const km = score.find(({ code }) => code === 'distance')?.value;
  return {
    place: placeName(inventory, row, format),
    distance: km === undefined ? '' : t('score.distance', { km }),
    price: t(inventory.flags[row]! & CERTIFIED ? 'candidate.certified' : 'candidate.price', {
      price,
    }),
    uptime:
      permille === UNKNOWN_UPTIME
        ? ''
        : t('score.uptime', { share: format.percent(permille / 1000) }),
    free: freeWords(words, inventory, row),
    farm: t('candidate.farm', { name: inventory.farms.name[farm] ?? '' }),
    ips: t('candidate.ips', { n: inventory.farms.freeIps[farm]! }),
  };
}

/** The facts in which the candidates differ, and those that are the same for all of them. */
export function comparedFacts(all: readonly Facts[]): {
  readonly differing: readonly Fact[];
  readonly common: readonly string[];
} {
  const [first] = all;
  const isCommon = (fact: Fact): boolean => all.every((facts) => facts[fact] === first?.[fact]);
  return {
    differing: FACTS.filter((fact) => !isCommon(fact)),
    common: FACTS.filter(isCommon).flatMap((fact) => first?.[fact] || []),
  };
}
