import type { State } from '../runtime/state.ts';

/** What a fold came to, in words that a file can keep: equal figures, equal worlds. */
export interface WorldFigures {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly tftAverage: number;
  /** "account: free + reserved, nonce". */
  readonly accounts: readonly string[];
  readonly issuance: string;
  /** "id of twin, type on node: state". */
  readonly contracts: readonly string[];
  /** "id: bills, their sum; reserve and debt that stand". */
  readonly bills: readonly string[];
  /** "id: name × times …". */
  readonly events: readonly string[];
  /** "id: versions, workload names". */
  readonly deployments: readonly string[];
}

const sorted = (lines: Iterable<string>): string[] => [...lines].sort();

/** The figures of a state. */
export function worldFigures(state: State): WorldFigures {
  const contracts = [...state.contracts.values()].sort((a, b) => a.contractId - b.contractId);
  return {
    at: state.at,
    tftAverage: state.read('tftAverage'),
    accounts: sorted(
      [...state.accounts.entries()].map(
        ([id, { free, reserved, nonce }]) => `${id}: ${free} + ${reserved}, ${nonce}`,
      ),
    ),
    issuance: String(state.issuance()),
    contracts: contracts.map((contract) => {
      const { contractId, twinId, type, state } = contract;
      const node = contract.type === 'name' ? 'nothing' : contract.nodeId;
      const cause = state.kind === 'Deleted' ? ` ${state.cause}` : '';
      return `${contractId} of ${twinId}, ${type} on ${node}: ${state.kind}${cause}`;
    }),
    bills: contracts.map(({ contractId: id }) => {
      const runs = state.bills.get(id) ?? [];
      const count = runs.reduce((all, run) => all + run.count, 0);
      const sum = runs.reduce((all, run) => all + run.amountBilled * BigInt(run.count), 0n);
      const payment = state.payments.get(id);
      const standing = payment
        ? `${payment.standardReserve} and ${payment.standardOverdraft}`
        : 'nothing';
      return `${id}: ${count}, ${sum}; ${standing}`;
    }),
    events: contracts.map(({ contractId: id }) => {
      const runs = state.events.get(id) ?? [];
      return `${id}: ${runs.map(({ event, count }) => `${event} × ${count}`).join(', ')}`;
    }),
    deployments: [...state.deployments.values()]
      .sort((a, b) => a.contractId - b.contractId)
      .map(({ contractId: id, versions }) => {
        const names = versions.at(-1)?.deployment.workloads.map(({ name }) => name) ?? [];
        return `${id}: ${versions.length}, ${names.join(' ')}`;
      }),
  };
}
