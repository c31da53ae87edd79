import type { VmNetwork } from './vm-spec.ts';

export type ReachCode =
  /** From anywhere, at an address of its own. */
  | 'reach-ipv4'
  | 'reach-ipv6'
  /** From any computer that runs Mycelium, or Yggdrasil. */
  | 'reach-mycelium'
  | 'reach-planetary'
  /** From machines in the same private network, always. Params of the words: the range. */
  | 'reach-private'
  /** From nowhere else. */
  | 'reach-nobody'
  /** The machine itself reaches the internet, always. */
  | 'reach-outward';

/** How the machine will be reached, the widest way first, as codes that become sentences. */
export function reachability(network: VmNetwork): ReachCode[] {
  const ways: ReachCode[] = [];
  if (network.ipv4) ways.push('reach-ipv4');
  if (network.ipv6) ways.push('reach-ipv6');
  if (network.mycelium) ways.push('reach-mycelium');
  if (network.planetary) ways.push('reach-planetary');
  const outside = ways.length > 0;
  ways.push('reach-private');
  if (!outside) ways.push('reach-nobody');
  ways.push('reach-outward');
  return ways;
}
