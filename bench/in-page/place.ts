/** Places machines on 100,000 nodes: filter, rank and explain; one at a time and many at once. */
import { freeOf } from '../../src/model/capacity-of.ts';
import { CERTIFIED, DEDICATED, LIGHT, RENTED, UP } from '../../src/model/inventory.ts';
import type { Inventory } from '../../src/model/inventory.ts';
import { placeMany } from '../../src/planning/place-many.ts';
import { place } from '../../src/planning/place.ts';
import type { Placement, Requirements } from '../../src/planning/placement.ts';
import { relaxations } from '../../src/planning/relaxations.ts';
import { requirementsOf } from '../../src/planning/vm-requirements.ts';
import { defaultVm, POLICIES, type VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';
import { wish } from './wishes.ts';

export interface PlaceResult {
  /** Milliseconds of each. */
  readonly samples: readonly number[];
  readonly common: readonly number[];
}

const NODES = 100_000;
const WARM_UP = 40;
const near = { lat: 50.85, lon: 4.35 };

const timed = <T>(run: () => T): { readonly milliseconds: number; readonly value: T } => {
  const start = performance.now();
  const value = run();
  return { milliseconds: performance.now() - start, value };
};

/** Node after node as most code does it: a list of reasons for each, and all that remain sorted. */
interface CommonNode {
  readonly up: boolean;
  readonly light: boolean;
  readonly flags: number;
  readonly features: number;
  readonly free: readonly [cru: number, mru: number, sru: number];
  readonly freeIps: number;
  readonly uptime: number;
}

const commonNodes = (inventory: Inventory): CommonNode[] =>
  Array.from(inventory.nodeId, (_, row) => ({
    up: inventory.status[row] === UP,
    light: (inventory.flags[row]! & LIGHT) !== 0,
    flags: inventory.flags[row]!,
    features: inventory.features[row]!,
    free: [freeOf(inventory, row).cru, freeOf(inventory, row).mru, freeOf(inventory, row).sru],
    freeIps: inventory.farms.freeIps[inventory.farm[row]!]!,
    uptime: inventory.uptimePermille[row]!,
  }));

function commonReasons(node: CommonNode, wanted: Requirements): string[] {
  const reasons: string[] = [];
  if (!node.up) reasons.push('down');
  if (node.free[0] < wanted.cru) reasons.push('cpu');
  if (node.free[1] < wanted.mru) reasons.push('memory');
  if (node.free[2] < wanted.sru) reasons.push('ssd');
  if (node.freeIps < wanted.publicIps) reasons.push('ipv4');
  if (wanted.certified && !(node.flags & CERTIFIED)) reasons.push('certified');
  if (node.flags & (DEDICATED | RENTED)) reasons.push('reserved');
  const features = node.light ? wanted.lightFeatures : wanted.fullFeatures;
  if (features & ~node.features) reasons.push('feature');
  return reasons;
}

function placeCommonly(nodes: readonly CommonNode[], wanted: Requirements): number {
  const judged = nodes.map((node) => ({ node, reasons: commonReasons(node, wanted) }));
  const counts = new Map<string, number>();
  for (const { reasons } of judged)
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return judged
    .filter(({ reasons }) => reasons.length === 0)
    .sort(
      (a, b) =>
        (a.node.flags & CERTIFIED) - (b.node.flags & CERTIFIED) || b.node.uptime - a.node.uptime,
    ).length;
}

/** All that a person is shown: where, why not elsewhere, and what would admit more. */
function placeAndSuggest(inventory: Inventory, spec: VmSpec): Placement {
  const requirements = requirementsOf(spec, 0);
  relaxations(inventory, requirements);
  return place(inventory, requirements, spec.placement.policy, { near });
}

function placeOne(inventory: Inventory, runs: number): PlaceResult {
  const samples: number[] = [];
  let admitted = 0;
  for (let number = 0; number < WARM_UP + runs; number++) {
    const spec = wish(number);
    const { milliseconds, value } = timed(() => placeAndSuggest(inventory, spec));
    if (value.nodes !== NODES || value.excludedBy.length === 0) throw new Error('Not explained.');
    admitted += value.admitted;
    if (number >= WARM_UP) samples.push(milliseconds);
  }
  if (admitted === 0) throw new Error('Nothing was ever admitted.');

  const nodes = commonNodes(inventory);
  const wanted = requirementsOf(defaultVm(), 0);
  const common = Array.from({ length: 12 }, () => timed(() => placeCommonly(nodes, wanted)));
  if (common[0]?.value !== place(inventory, wanted, 'cheapest').admitted)
    throw new Error('The ways admit different nodes.');
  return { samples, common: common.slice(2).map(({ milliseconds }) => milliseconds) };
}

function placeThousand(inventory: Inventory, runs: number): PlaceResult {
  const requests = Array.from({ length: 1_000 }, (_, number) => requirementsOf(wish(number), 0));
  const samples: number[] = [];
  for (let run = -2; run < runs; run++) {
    const policy = POLICIES[(run + 4) % POLICIES.length]!;
    const { milliseconds, value } = timed(() => placeMany(requests, inventory, policy, { near }));
    if (value.filter((row) => row >= 0).length < 500) throw new Error('Few found a place.');
    if (run >= 0) samples.push(milliseconds);
  }
  const few = requests.slice(0, 100);
  const common = timed(() => few.map((request) => place(inventory, request, 'cheapest')));
  return { samples, common: [(common.milliseconds * requests.length) / few.length] };
}

export interface PlaceArgument {
  readonly what: 'one' | 'thousand';
  readonly runs: number;
}

export default function placing({ what, runs }: PlaceArgument): PlaceResult {
  const { inventory } = makeGenesis({ seed: 'place', nodes: NODES, at: 1_767_225_600 });
  return what === 'one' ? placeOne(inventory, runs) : placeThousand(inventory, runs);
}
