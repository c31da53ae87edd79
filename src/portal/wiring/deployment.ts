import type { vm as vmWords } from '../../messages/en/vm.ts';
import { vm } from '../../messages/vm.ts';
import type { NodeContract, PaymentState } from '../../model/contract.ts';
import type { DeploymentStatus } from '../../model/deployment.ts';
import { contractId } from '../../model/ids.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Prices } from '../../model/prices.ts';
import { GRACE_PERIOD_BLOCKS, SECONDS_PER_BLOCK, SECONDS_PER_HOUR } from '../../model/units.ts';
import type { Operation } from '../../operations/engine/operation.ts';
import { billed } from '../../operations/kinds/billed.ts';
import { CANCEL } from '../../operations/kinds/cancel-spec.ts';
import type { BillRun } from '../../ports/chain.ts';
import { DeploymentsController } from '../../queries/deployments-controller.ts';
import type { DeploymentRow as KnownRow } from '../../queries/deployments.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import {
  accountQuery,
  billsQuery,
  blockQuery,
  contractQuery,
  eventsQuery,
  inventoryQuery,
  pricesQuery,
} from '../../queries/grid-queries.ts';
import { spendingQuery } from '../../queries/money-queries.ts';
import { operationsQuery } from '../../queries/operation-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { IMAGES } from '../../specs/vm/images.ts';
import type { Access, BillLine } from '../deployments/deployment-view.ts';
import type { TfPageDeployment } from '../deployments/tf-page-deployment.ts';
import type { Route } from '../route.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import { addressesOf, deploymentRow, hasContract, type ContractRow } from './deployment-rows.ts';
import { eventLines } from './event-lines.ts';
import { localInventory } from './local-inventory.ts';
import { moneyOf } from './money.ts';
import { repeated } from './repeated.ts';
import { outagesQuery, withOutages } from './node-outages.ts';
import { stepsFor } from './operation-views.ts';
import { redactedJson } from './redact.ts';
import type { Session } from './session.ts';
import { pageFormat, speaker, type Speak } from './speak.ts';
import { SightingsController } from './sightings.ts';
import { topUpFor } from './top-up-for.ts';
import { Wire } from './wire.ts';

/** Keeps the page of one deployment supplied. */
export function supplyDeployment(
  page: TfPageDeployment,
  session: Session,
  route: Route,
): () => void {
  const { grid } = session;
  const id = contractId(Number(route.id));
  const wire = new Wire(draw);
  const clock = new GridClockController(wire, () => grid);
  const deployments = new DeploymentsController(wire, () => session);
  const sightings = new SightingsController(wire, grid, () =>
    deployments.rows?.filter((row) => row.contract?.contractId === id),
  );
  const outages = new QueryController(wire, () => {
    const found = contract.data?.contract;
    return found?.type === 'node' && grid.history?.outages
      ? outagesQuery(grid, grid.history, found)
      : undefined;
  });
  const account = new QueryController(wire, () => accountQuery(grid));
  const contract = new QueryController(wire, () => contractQuery(grid, id));
  const bills = new QueryController(wire, () => billsQuery(grid, id));
  const events = new QueryController(wire, () => eventsQuery(grid, id));
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const spending = new QueryController(wire, () => spendingQuery(grid));
  const block = new QueryController(wire, () => blockQuery(grid));
  const operations = new QueryController(wire, () => operationsQuery(session));
  const madeBy = (): Operation | undefined =>
    operations.data?.find(({ kind, contractId }) => kind !== CANCEL && contractId === id);
  const t = speaker(vm, () => wire.requestUpdate());
  page.view = undefined;
  page.error = undefined;

  function draw(): void {
    page.error = contract.result?.error ?? undefined;
    const { rows } = deployments;
    if (contract.data === undefined || !rows || !inventory.data || !prices.data) return;
    if (account.data === undefined) return;
    const found = contract.data?.contract;
    const isOwn = found?.twinId === account.data?.twin?.twinId;
    if (found?.type !== 'node' || !contract.data || !isOwn) {
      page.view = null;
      return;
    }
    const now = clock.now ?? grid.clock.now();
    const given = prices.data;
    const runs = bills.data ?? [];
    const row = rows.find((each) => each.contract?.contractId === id);
    const known = row && hasContract(row) ? row : endedRow(found, runs, now, madeBy());
    const names = new Set(rows.map(({ name }) => name));
    const format = pageFormat();
    const drawn = deploymentRow(known, names, {
      sightings: { ...sightings.at(now), block: block.data },
      inventory: localInventory(inventory.data),
      prices: given,
      spending: spending.data,
      format,
      t,
    });
    const { status } = known;
    const answer = status.state === 'fresh' || status.state === 'stale' ? status.value : undefined;
    const { payment } = contract.data;
    const { state } = found;
    const isOver = state.kind === 'Deleted';
    const { deletion } = known;
    const overdraft = overdraftOf(payment);
    page.view = {
      ...drawn,
      cost: bills.data && moneyOf(billed(bills.data), given),
      simulated: grid.mode === 'sim',
      now,
      farm: farmOf(inventory.data, found),
      image: imageOf(answer, known),
      hash: found.deploymentHash,
      contractState: state.kind,
      graceEnds:
        state.kind === 'GracePeriod' && block.data !== undefined
          ? now + (state.since + GRACE_PERIOD_BLOCKS - block.data) * SECONDS_PER_BLOCK * 1000
          : undefined,
      topUp: topUpFor(grid, account.data),
      nextBill: payment && !isOver ? (payment.lastUpdated + SECONDS_PER_HOUR) * 1000 : undefined,
      locked: moneyOf(reserved(payment), given),
      owed: overdraft > 0n ? moneyOf(overdraft, given) : undefined,
      access: isOver ? [] : accessOf(known, t),
      bills: billLines(runs, given),
      events: eventLines(
        repeated(withOutages(events.data ?? [], outages.data ?? [], drawn.trouble, now)),
      ),
      workloads: answer ? redactedJson(answer.workloads) : '',
      ...(deletion && !isOver && { deletion: { operation: deletion.id, can: stepsFor(deletion) } }),
      // What is told as the cause of a standstill is not told again as a timeout.
      error: drawn.trouble ? undefined : errorOf(known),
    };
  }

  wire.open();
  return () => wire.close();
}

/** A deployment that is over: the list has forgotten it, the indexer and the journal have not. */
function endedRow(
  contract: NodeContract,
  runs: readonly BillRun[],
  at: number,
  operation: Operation | undefined,
): ContractRow {
  return {
    key: `contract-${contract.contractId}`,
    name: nameOfContract(contract),
    type: '',
    contract,
    nodeId: contract.nodeId,
    createdAt: contract.createdAt * 1000,
    health: 'deleted',
    status: { state: 'asking' },
    cost: { state: 'fresh', value: billed(runs), at },
    operation,
    deletion: undefined,
  };
}

function farmOf({ farms, farm }: Inventory, { nodeId, farmId }: NodeContract) {
  const row = farms.farmId.indexOf(farmId);
  const name = farms.name[row >= 0 ? row : farm[nodeId]!] ?? '';
  return { id: farmId, name };
}

const overdraftOf = (payment: PaymentState | undefined): bigint =>
  payment ? payment.standardOverdraft + payment.additionalOverdraft : 0n;

const reserved = (payment: PaymentState | undefined): bigint =>
  payment ? payment.standardReserve + payment.additionalReserve : 0n;

function imageOf(answer: DeploymentStatus | undefined, { operation }: KnownRow): string {
  const machine = answer?.workloads.find(
    ({ type }) => type === 'zmachine' || type === 'zmachine-light',
  );
  const data = machine?.data as { flist?: string } | undefined;
  const flist =
    data?.flist ?? (operation?.spec as { image?: { flist?: string } } | undefined)?.image?.flist;
  if (!flist) return '';
  return IMAGES.find((image) => image.flist === flist)?.title ?? flist;
}

function errorOf({ status, operation }: KnownRow): unknown {
  if (operation?.error && operation.state !== 'done') return operation.error;
  return status.state === 'unknown' ? status.error : undefined;
}

const needs: Readonly<Record<string, string>> = { mycelium: 'Mycelium', planetary: 'Yggdrasil' };

function accessOf(row: KnownRow, t: Speak<typeof vmWords>): readonly Access[] {
  return addressesOf(row).flatMap(({ network, address }): Access[] => {
    if (network === 'private') return [];
    const app = needs[network];
    const ssh = `ssh root@${address}`;
    return [{ network: t(network), address, ssh, ...(app && { needs: app }) }];
  });
}

/** Whole hours between two bills beyond the usual one. */
const hoursBetween = (before: number | undefined, at: number): number | undefined => {
  const hours = before === undefined ? 0 : Math.round((at - before) / SECONDS_PER_HOUR) - 1;
  return hours > 0 ? hours : undefined;
};

const billLines = (runs: readonly BillRun[], prices: Prices): readonly BillLine[] =>
  runs.map(({ first, last, count, discountLevel, amountBilled }, i) => ({
    late: hoursBetween(runs[i - 1]?.last, first),
    first: first * 1000,
    last: last * 1000,
    count,
    discount: discountLevel,
    each: moneyOf(amountBilled, prices),
    sum: moneyOf(amountBilled * BigInt(count), prices),
  }));
