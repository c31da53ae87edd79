/**
 * Why a node cannot take a deployment; bit i of a reason mask is `REASONS[i]`.
 * The words, with `need` and `have`, live in `messages`.
 */
export const REASONS = [
  'down',
  'standby',
  /** Too few free cores, bytes of memory, SSD, HDD. */
  'cpu',
  'memory',
  'ssd',
  'hdd',
  /** The farm has too few free IPv4 addresses. */
  'ipv4',
  /** The node has no public IPv6. */
  'ipv6',
  /** The node cannot carry public addresses at all (light nodes). */
  'public-ip',
  'planetary',
  'mycelium',
  /** Any other missing feature. */
  'feature',
  'certified',
  /** Dedicated: only who rents the node may deploy. */
  'reserved',
  /** Rented by somebody else. */
  'rented',
  /** The whole node is wanted and others use it. */
  'in-use',
  'country',
  'region',
  'farm',
  'node',
  /** Left out by the caller. */
  'excluded',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** The bit of each reason in a mask. */
export const BIT = Object.fromEntries(REASONS.map((code, i) => [code, 1 << i])) as Readonly<
  Record<ReasonCode, number>
>;

/** The reasons in a mask. */
export function reasonsIn(mask: number): ReasonCode[] {
  return REASONS.filter((_, i) => mask & (1 << i));
}
