/** Signed submissions into a database on the disk, one transaction each. */
import { openSimGrid } from '../../src/sim/sim-grid.ts';
import { newUsers } from './population.ts';

export interface SubmissionsArgument {
  readonly durability: IDBTransactionDurability;
  readonly runs: number;
  readonly perRun: number;
}

/** Makes every transaction of the page relaxed, whatever the code asks for. */
function relax(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    return transaction.call(this, stores, mode, { ...options, durability: 'relaxed' });
  };
}

/** @returns submissions per second of each run, once they all stand in the database and verify */
export default async function submissions({
  durability,
  runs,
  perRun,
}: SubmissionsArgument): Promise<readonly number[]> {
  if (durability === 'relaxed') relax();
  const grid = await openSimGrid({ seed: `submissions-${durability}`, nodes: 1_800 });
  const [user] = await newUsers(grid, 1);
  if (!user) throw new Error('There is nobody to submit.');
  const call = { call: 'transfer', to: user.signer.account, amount: 1_000_000n } as const;
  const round = async (): Promise<number> => {
    const start = performance.now();
    const submitted = Array.from({ length: perRun }, () => grid.chain.submit([call], user.signer));
    await Promise.all(submitted);
    return (perRun * 1_000) / (performance.now() - start);
  };
  await round();
  const rates: number[] = [];
  while (rates.length < runs) rates.push(await round());

  const state = await grid.world?.state();
  const verification = await grid.world?.verify();
  const signatures = 1 + (runs + 1) * perRun;
  if (state?.storage !== 'indexeddb' || verification?.broken)
    throw new Error(`Not durable or not right: ${JSON.stringify(verification)}`);
  if (verification?.signatures !== signatures) throw new Error('A submission was lost.');
  await grid.close();
  return rates;
}
