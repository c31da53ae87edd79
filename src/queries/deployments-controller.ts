import type { ReactiveControllerHost } from 'lit';
import type { NodeId } from '../model/ids.ts';
import { statusOf, type Inventory } from '../model/inventory.ts';
import type { OpenGrid } from './grid-offer.ts';
import { costsQuery, statesQuery, statusesQuery } from './deployment-queries.ts';
import { joinDeployments, type DeploymentParts, type DeploymentRow } from './deployments.ts';
import { contractsQuery, inventoryQuery } from './grid-queries.ts';
import { operationsQuery } from './operation-queries.ts';
import { QueryController } from './query-controller.ts';

const NOTHING = new Map<never, never>();

/**
 * The list of deployments for an element. It stands as soon as contracts and operations are known;
 * what nodes say and what things cost come in one by one.
 */
export class DeploymentsController {
  readonly #contracts;
  readonly #operations;
  readonly #statuses;
  readonly #costs;
  readonly #inventory;
  #joined:
    | {
        readonly inventory: Inventory;
        readonly parts: DeploymentParts;
        readonly rows: readonly DeploymentRow[];
      }
    | undefined;

  /** @param detail `states` leaves out what only details and a search need, such as addresses */
  constructor(
    host: ReactiveControllerHost,
    open: () => OpenGrid | undefined,
    detail: 'states' | 'all' = 'all',
  ) {
    const ofGrid = <T>(query: (grid: OpenGrid['grid']) => T) => {
      return () => {
        const { grid } = open() ?? {};
        return grid && query(grid);
      };
    };
    this.#contracts = new QueryController(host, ofGrid(contractsQuery));
    this.#operations = new QueryController(host, () => {
      const opened = open();
      return opened && operationsQuery(opened);
    });
    this.#statuses = new QueryController(
      host,
      ofGrid(detail === 'all' ? statusesQuery : statesQuery),
    );
    this.#costs = new QueryController(host, ofGrid(costsQuery));
    this.#inventory = new QueryController(host, ofGrid(inventoryQuery));
  }

  /** Undefined until the contracts are known. */
  get rows(): readonly DeploymentRow[] | undefined {
    const contracts = this.#contracts.data;
    const operations = this.#operations.data ?? (this.#operations.result?.error ? [] : undefined);
    const inventory = this.#inventory.data;
    // Without the state of nodes nobody knows what runs.
    if (!contracts || !operations || !inventory) return undefined;
    const statuses = this.#statuses.data ?? NOTHING;
    const costs = this.#costs.data ?? NOTHING;
    const before = this.#joined?.parts;
    const same =
      this.#joined?.inventory === inventory &&
      before?.contracts === contracts &&
      before.operations === operations &&
      before.statuses === statuses &&
      before.costs === costs;
    if (!this.#joined || !same) {
      const nodeStatus = (node: NodeId) => statusOf(inventory, node);
      const parts = { contracts, operations, statuses, costs, nodeStatus };
      this.#joined = { inventory, parts, rows: joinDeployments(parts) };
    }
    return this.#joined.rows;
  }

  /** Why the list itself could not be had; the parts carry their own errors. */
  get error(): Error | undefined {
    return this.rows
      ? undefined
      : (this.#contracts.result?.error ?? this.#inventory.result?.error ?? undefined);
  }

  retry(): void {
    void this.#contracts.result?.refetch();
  }
}
