import type { NodeContract } from '../model/contract.ts';
import type { DeploymentStatus } from '../model/deployment.ts';
import type { ContractId, NodeId } from '../model/ids.ts';
import type { TftUnits } from '../model/units.ts';
import { billed } from '../operations/kinds/billed.ts';
import { GridError } from '../ports/errors.ts';
import type { Grid } from '../ports/grid.ts';
import type { Sender } from '../ports/zos.ts';
import type { Known } from './deployments.ts';
import { accountOn, contractsOn, gridQuery } from './grid-queries.ts';
import { clientOf } from './query-client.ts';
import type { Query } from './query-controller.ts';

/** How many nodes, or contracts, are asked at a time. */
const AT_ONCE = 8;
/** Wall milliseconds after which a node that was asked counts as silent, until it answers after all. */
const PATIENCE = 3000;
/** Wall milliseconds between two partial answers. */
const PARTIAL = 150;
const MINUTE = 60_000;

export type KnownStatuses = ReadonlyMap<ContractId, Known<DeploymentStatus>>;
export type KnownCosts = ReadonlyMap<ContractId, Known<TftUnits>>;

/**
 * What each node says of this account's deployments. Nodes answer one by one and so does the
 * query; a node that does not answer leaves what it said last, with its age, and counts as silent
 * long before the wait for it is over.
 */
export const statusesQuery = (grid: Grid): Query<KnownStatuses> => statusQuery(grid, true);

/** The same without addresses and the like: all that a summary needs. */
export const statesQuery = (grid: Grid): Query<KnownStatuses> => statusQuery(grid, false);

const keyOf = (withData: boolean) => ['nodes', withData ? 'statuses' : 'states'] as const;

function statusQuery(grid: Grid, withData: boolean): Query<KnownStatuses> {
  const { client, options } = gridQuery(
    grid,
    keyOf(withData),
    () => askNodes(grid, withData),
    MINUTE / 2,
  );
  // What another page was told stands until this one hears for itself.
  const placeholderData = () => client.getQueryData<KnownStatuses>(keyOf(!withData));
  return { client, options: { ...options, placeholderData } };
}

/** What each deployment of this account has cost so far. */
export const costsQuery = (grid: Grid): Query<KnownCosts> =>
  gridQuery(grid, ['costs'], () => askCosts(grid), 15 * MINUTE);

/** Last reports of nodes, seconds since 1970; nodes that never reported or are not told are left out. */
export const lastReportsQuery = (
  grid: Grid,
  nodes: readonly NodeId[],
): Query<ReadonlyMap<NodeId, number>> =>
  gridQuery(grid, ['last-reports', ...nodes], () => askLastReports(grid, nodes), 15 * MINUTE);

async function askLastReports(
  grid: Grid,
  nodes: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, number>> {
  const reports = new Map<NodeId, number>();
  await atOnce(nodes, async (node) => {
    const { value } = await settled(grid.proxy.node(node));
    const at = value?.statusReason.lastReport;
    if (at !== undefined) reports.set(node, at);
  });
  return reports;
}

async function askNodes(grid: Grid, withData: boolean): Promise<KnownStatuses> {
  const account = await accountOn(grid);
  if (!account?.twin) return new Map();
  const sender: Sender = { twin: account.twin.twinId, signer: account.signer };
  const byNode = new Map<NodeId, NodeContract[]>();
  for (const contract of await nodeContracts(grid)) {
    const { nodeId } = contract;
    byNode.set(nodeId, [...(byNode.get(nodeId) ?? []), contract]);
  }
  const answer = partialAnswer<DeploymentStatus>(grid, keyOf(withData));
  await atOnce([...byNode], async ([node, contracts]) => {
    const answered = new AbortController();
    void tellSilence(grid, node, contracts, answer, answered.signal);
    const { value, error } = await settled(grid.zos.list(sender, node, { data: withData }));
    answered.abort();
    for (const { contractId } of contracts) {
      const status = value?.find(({ contract_id }) => contract_id === contractId);
      answer.tell(contractId, status ?? error ?? new GridError('zos.not-found', { node }));
    }
  });
  return answer.known;
}

/** Tells that a node has not answered yet, unless it does so soon. */
async function tellSilence(
  { clock }: Grid,
  node: NodeId,
  contracts: readonly NodeContract[],
  answer: PartialAnswer<DeploymentStatus>,
  answered: AbortSignal,
): Promise<void> {
  const { error } = await settled(
    clock.until(clock.now() + PATIENCE * Math.max(1, clock.rate()), answered),
  );
  if (error) return;
  const silence = new GridError('zos.timeout', { node, seconds: PATIENCE / 1000 });
  for (const { contractId } of contracts) answer.tell(contractId, silence);
  answer.show();
}

async function askCosts(grid: Grid): Promise<KnownCosts> {
  const answer = partialAnswer<TftUnits>(grid, ['costs']);
  await atOnce(await nodeContracts(grid), async ({ contractId }) => {
    const { value, error } = await settled(grid.proxy.bills(contractId));
    answer.tell(contractId, error ?? billed(value));
  });
  return answer.known;
}

async function nodeContracts(grid: Grid): Promise<readonly NodeContract[]> {
  return (await contractsOn(grid)).filter((contract) => contract.type === 'node');
}

type Settled<T> = { value: T; error?: undefined } | { value?: undefined; error: Error };

const settled = <T>(work: Promise<T>): Promise<Settled<T>> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
  );

/** Collects answers over those of before, and shows them now and then while more are to come. */
interface PartialAnswer<T> {
  readonly known: ReadonlyMap<ContractId, Known<T>>;
  tell(contract: ContractId, heard: T | Error): void;
  /** Shows what is known at once. */
  show(): void;
}

function partialAnswer<T extends object | bigint>(
  grid: Grid,
  key: readonly string[],
): PartialAnswer<T> {
  const client = clientOf(grid);
  const before = client.getQueryData<ReadonlyMap<ContractId, Known<T>>>(key);
  const known = new Map<ContractId, Known<T>>();
  let shown = Date.now();
  const show = (): void => {
    shown = Date.now();
    client.setQueryData(key, new Map([...(before ?? []), ...known]));
  };
  return {
    known,
    show,
    tell(contract, heard) {
      known.set(contract, judged(heard, before?.get(contract), grid.clock.now()));
      if (Date.now() - shown >= PARTIAL) show();
    },
  };
}

function judged<T>(heard: T | Error, before: Known<T> | undefined, at: number): Known<T> {
  if (!(heard instanceof Error)) return { state: 'fresh', value: heard, at };
  if (before?.state === 'fresh' || before?.state === 'stale')
    return { state: 'stale', value: before.value, at: before.at, error: heard };
  return { state: 'unknown', error: heard };
}

/** Works on all items, a few at a time. */
async function atOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
