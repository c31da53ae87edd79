import type { vm as words } from '../../messages/en/vm.ts';
import type { Formats } from '../../messages/format.ts';
import { rowOf, type Inventory } from '../../model/inventory.ts';
import type { NodeId } from '../../model/ids.ts';
import type { NodeContract } from '../../model/contract.ts';
import type { Prices } from '../../model/prices.ts';
import { troubleOf } from '../../queries/deployment-health.ts';
import {
  lastOutcome,
  type DeploymentRow as KnownRow,
  type Health,
} from '../../queries/deployments.ts';
import type { Spending } from '../../queries/spending.ts';
import { nextName } from '../../specs/vm/clone-name.ts';
import { toQuery } from '../../specs/vm/codecs/query.ts';
import { defaultVm, type VmSpec } from '../../specs/vm/vm-spec.ts';
import type { DeploymentRow, DeploymentState } from '../deployments/deployment-view.ts';
import { hrefTo } from '../href.ts';
import { moneyOf } from './money.ts';
import type { Speak } from './speak.ts';

const states: Readonly<Record<Health, DeploymentState>> = {
  deploying: 'deploying',
  stuck: 'error',
  starting: 'deploying',
  running: 'running',
  error: 'error',
  paused: 'paused',
  down: 'down',
  standby: 'standby',
  silent: 'unknown',
  deleting: 'deleting',
  deleted: 'deleted',
  asking: 'asking',
};

/** When nodes reported last, and what block it is. */
export interface RowSightings {
  readonly lastReports: ReadonlyMap<NodeId, number> | undefined;
  readonly block: number | undefined;
  readonly now: number;
}

/** What rows are drawn with besides themselves. */
export interface RowContext {
  readonly inventory: Inventory;
  readonly prices: Prices;
  readonly spending: Spending | null | undefined;
  readonly sightings: RowSightings;
  readonly format: Formats;
  readonly t: Speak<typeof words>;
}

/** A known row that has its contract. */
export type ContractRow = KnownRow & { readonly contract: NodeContract };

export const hasContract = (row: KnownRow): row is ContractRow => row.contract !== undefined;

/** Deployments as lists draw them. */
export function deploymentRows(
  rows: readonly KnownRow[],
  context: RowContext,
): readonly DeploymentRow[] {
  const names = new Set(rows.map(({ name }) => name));
  return rows.filter(hasContract).map((row) => deploymentRow(row, names, context));
}

export function deploymentRow(
  row: ContractRow,
  names: ReadonlySet<string>,
  { inventory, prices, spending, sightings, format, t }: RowContext,
): DeploymentRow {
  const { contract, name, health, createdAt, cost } = row;
  const { contractId, nodeId } = contract;
  const known = cost.state === 'fresh' || cost.state === 'stale' ? cost.value : undefined;
  const price = spending?.byContract.get(contractId);
  const { status } = row;
  const trouble = troubleOf(health, contract.state, {
    lastReport: sightings.lastReports?.get(nodeId),
    lastAnswer: status.state === 'stale' ? status.at : undefined,
    block: sightings.block,
    now: sightings.now,
  });
  return {
    contract: contractId,
    name,
    state: states[health],
    nodeId,
    place: placeOf(inventory, rowOf(inventory, nodeId)),
    size: sizeOf(contract, format, t),
    // What only a row in sight needs is worked out when it is drawn.
    get addresses() {
      return addressesOf(row).map(({ address }) => address);
    },
    perMonth: price && { usd: price.usdPerMonth, tft: price.tftPerMonth },
    price,
    cost: known === undefined ? undefined : moneyOf(known, prices),
    ...(trouble && { trouble }),
    createdAt,
    get cloneHref() {
      return hrefTo(`/deploy/vm?${toQuery(cloneOf(row, names))}`);
    },
    get moveHref() {
      const { placement, ...spec } = cloneOf(row, names);
      const { node: _node, ...anywhere } = placement;
      return hrefTo(`/deploy/vm?${toQuery({ ...spec, placement: anywhere })}`);
    },
  };
}

/** "Ghent, Belgium"; '' for a node the inventory does not have. */
export function placeOf(inventory: Inventory, row: number): string {
  if (row < 0) return '';
  const city = inventory.cities[inventory.city[row]!] ?? '';
  const country = inventory.countries[inventory.country[row]!]?.name ?? '';
  return [city, country].filter(Boolean).join(', ');
}

function sizeOf({ resources }: NodeContract, format: Formats, t: Speak<typeof words>): string {
  const { cru, mru, sru, hru } = resources;
  const parts = [
    cru > 0 && t('vcores', { n: cru }),
    mru > 0 && format.bytes(mru),
    sru + hru > 0 && format.bytes(sru + hru),
  ];
  return parts.filter(Boolean).join(' · ');
}

export type NetworkName = 'ipv4' | 'ipv6' | 'mycelium' | 'planetary' | 'private';

export interface Reached {
  readonly network: NetworkName;
  readonly address: string;
}

/** Addresses by which a deployment is reached, the widest way first. */
export function addressesOf(row: KnownRow): readonly Reached[] {
  const found = new Map<NetworkName, string>();
  for (const { data } of lastOutcome(row)?.workloads ?? []) {
    const text = (key: string): string => {
      const value = data[key];
      return typeof value === 'string' ? (value.split('/')[0] ?? '') : '';
    };
    const isAddress = 'gateway' in data;
    const ways: readonly (readonly [NetworkName, string])[] = isAddress
      ? [
          ['ipv4', text('ip')],
          ['ipv6', text('ip6')],
        ]
      : [
          ['mycelium', text('mycelium_ip')],
          ['planetary', text('planetary_ip')],
          ['private', text('ip')],
        ];
    for (const [network, address] of ways) if (address) found.set(network, address);
  }
  const order: readonly NetworkName[] = ['ipv4', 'ipv6', 'mycelium', 'planetary', 'private'];
  return order.flatMap((network) => {
    const address = found.get(network);
    return address === undefined ? [] : [{ network, address }];
  });
}

/** The spec of "another like this": as it was asked for where that is known, else by its size. */
function cloneOf({ operation, contract, name }: ContractRow, names: ReadonlySet<string>): VmSpec {
  const { cru, mru, sru } = contract.resources;
  const known = operation?.spec as VmSpec | undefined;
  const spec: VmSpec = known ?? {
    ...defaultVm(),
    ...(cru > 0 && { cpu: cru, memory: mru, rootfs: sru }),
  };
  return { ...spec, name: nextName(name, names) };
}
