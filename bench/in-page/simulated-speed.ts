/** Runs a grid of 1,000 deployments with faults as fast as it goes, drawn as the portal draws it. */
import type { FaultTarget } from '../../src/ports/world.ts';
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { Random } from '../../src/sim/world/random.ts';
import type { Wall } from '../../src/sim/world/wall.ts';
import { enrich, newUsers, populate } from './population.ts';

export interface SimulatedSpeedArgument {
  readonly runs: number;
  readonly deployments: number;
}

export interface SimulatedSpeedResult {
  /** Simulated time per wall time of each run. */
  readonly speeds: readonly number[];
  /** How often a machine was seen in each state, over all runs. */
  readonly seen: Readonly<Record<string, number>>;
}

const RATE = 3_600;
const HOUR = 3_600_000;
/** What passes between two redraws: a quarter of a second at 1,000×. */
const STEP = 250_000;
const RUN = 12 * HOUR;

/** Wall time that moves when told to, so that the grid never waits for anybody. */
class DrivenWall implements Wall {
  #now = Date.UTC(2026, 0, 1);
  readonly #timers = new Map<() => void, number>();

  now(): number {
    return this.#now;
  }
  after(milliseconds: number, run: () => void): () => void {
    const timer = (): void => run();
    this.#timers.set(timer, this.#now + milliseconds);
    return () => this.#timers.delete(timer);
  }
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [timer, at] of [...this.#timers]) {
      if (at > this.#now) continue;
      this.#timers.delete(timer);
      timer();
    }
  }
}

export default async function simulatedSpeed({
  runs,
  deployments,
}: SimulatedSpeedArgument): Promise<SimulatedSpeedResult> {
  const wall = new DrivenWall();
  const grid = await openSimGrid({ seed: 'speed', nodes: 1_800, wall });
  const { chain, proxy, zos, clock, world } = grid;
  const [user] = await newUsers(grid, 1);
  if (!user || !world) throw new Error('There is nobody to deploy, or no world.');
  await enrich(grid, user, 25);
  const placed = await populate(grid, [user], deployments);
  await world.setRate(RATE);

  const random = new Random('faults');
  const { countries } = await proxy.inventory();
  const dark: FaultTarget[] = [];
  const goDark = async (target: FaultTarget): Promise<void> => {
    dark.push(target);
    await world.inject({ fault: 'power', target, on: false });
    const oldest = dark.length > 12 ? dark.shift() : undefined;
    if (oldest) await world.inject({ fault: 'power', target: oldest, on: true });
  };
  const trouble = async (hour: number): Promise<void> => {
    const { node } = random.pick(placed);
    await goDark({ kind: 'node', node });
    if (hour % 6 === 0) await goDark({ kind: 'country', country: random.pick(countries).code });
    if (hour % 4 === 0) await world.setTftPrice(random.between(8, 20));
    const lostPermille = hour % 3 === 0 ? 100 : 0;
    await world.inject({ fault: 'messages', target: { kind: 'all' }, lostPermille, delay: 0 });
  };

  const seen: Record<string, number> = {};
  const count = (what: string): void => {
    seen[what] = (seen[what] ?? 0) + 1;
  };
  const look = async (): Promise<void> => {
    await proxy.inventory();
    await world.state();
    await chain.balance(user.signer.account);
    for (const contract of await chain.contractsOf(user.twin)) {
      if (contract.type !== 'node') continue;
      zos.get(user, contract.nodeId, contract.contractId).then(
        ({ workloads }) => count(workloads.at(-1)?.result.state ?? 'nothing'),
        () => count('no answer'),
      );
    }
    // A task of its own, as a redraw is.
    await new Promise((resolve) => setTimeout(resolve, 0));
  };

  let troubles = 0;
  const run = async (): Promise<number> => {
    const start = performance.now();
    const from = clock.now();
    while (clock.now() - from < RUN) {
      wall.advance(STEP / RATE);
      if (clock.now() - from >= (troubles % (RUN / HOUR)) * HOUR) await trouble(troubles++);
      await look();
    }
    return (clock.now() - from) / (performance.now() - start);
  };
  const speeds: number[] = [];
  while (speeds.length < runs) speeds.push(await run());
  const verification = await world.verify();
  if (verification.broken) throw new Error(`Broken: ${JSON.stringify(verification.broken)}`);
  await grid.close();
  return { speeds, seen };
}
