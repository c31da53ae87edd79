import { totalOf, usedOf } from '../../model/capacity-of.ts';
import { verify } from '../../crypto/ed25519.ts';
import { decodeAddress } from '../../crypto/ss58.ts';
import { signatureProblem } from '../../model/deployment-signature.ts';
import type { Deployment, DeploymentStatus } from '../../model/deployment.ts';
import type { ContractId, NodeId } from '../../model/ids.ts';
import type { Feature } from '../../model/inventory.ts';
import { FEATURES, rowOf } from '../../model/inventory.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import { mapWorkloadSecrets } from '../../model/secrets.ts';
import { addCapacity, GiB, NO_CAPACITY } from '../../model/units.ts';
import { GridError } from '../../ports/errors.ts';
import type { ListOptions, NodeStatistics, Sender, Zos } from '../../ports/zos.ts';
import type { ClearMessage, MessageSecrets } from '../ledger/sealed-message.ts';
import { sealMessage, secretsId } from '../ledger/sealed-message.ts';
import type { KnownSecrets } from '../ledger/vault.ts';
import type { DeploymentRecord, State } from '../runtime/state.ts';
import type { SimCore } from '../sim-core.ts';
import { answeringAt, answeringSpans, messageFault } from '../world/faults.ts';
import { mix } from '../world/random.ts';
import { statusAt, type Describe } from './provisioning.ts';
import { MESSAGE_TTL, ROUND_TRIP } from './timing.ts';

/** Comes with the first status: the curves behind overlay addresses are heavy. */
let resultData: Promise<typeof import('./result-data.ts')> | undefined;

/** What the secrets of the newest versions are kept under. */
const idsOf = (records: readonly DeploymentRecord[]): string[] =>
  records
    .map(({ versions }) => versions.at(-1))
    .map((last) => last && secretsId(last))
    .filter((id) => id !== undefined);

/** A status with those secrets that are known in their places. */
const withSecrets = (
  status: DeploymentStatus,
  values: MessageSecrets['values'],
): DeploymentStatus => ({
  ...status,
  workloads: status.workloads.map((workload) => ({
    ...mapWorkloadSecrets(workload, (secret): string | SealedSecret =>
      typeof secret === 'string' ? secret : (values[secret.commitment] ?? secret),
    ),
    result: workload.result,
  })),
});

/** Messages whose secrets are kept at hand. */
const MOST_TOLD = 4096;

/** Ports every node uses itself (protocol D.6). */
const OWN_PORTS = [80, 443, 300, 8082, 9651, 9943, 9944, 9945];

/** The `Zos` port: messages to nodes that may be off, slow or deaf, over the same ledger. */
export class SimZos implements Zos {
  readonly #core: SimCore;
  #messages = 0;
  /** Secrets that were told lately, the longest ago first: nodes have theirs at hand. */
  readonly #told = new Map<string, MessageSecrets>();

  constructor(core: SimCore) {
    this.#core = core;
  }

  deploy(from: Sender, node: NodeId, deployment: Deployment): Promise<void> {
    return this.#hand('deploy', from, node, deployment);
  }

  update(from: Sender, node: NodeId, deployment: Deployment): Promise<void> {
    return this.#hand('update', from, node, deployment);
  }

  get(from: Sender, node: NodeId, contract: ContractId): Promise<DeploymentStatus> {
    return this.#exchange(node, async () => {
      const record = this.#core.now().deployments.get(contract);
      if (!record || record.twinId !== from.twin)
        throw new GridError('zos.not-found', { contract, node });
      return this.#status(node, record, await this.#open(idsOf([record])));
    });
  }

  list(
    from: Sender,
    node: NodeId,
    { data = true }: ListOptions = {},
  ): Promise<readonly DeploymentStatus[]> {
    return this.#exchange(node, async (row) => {
      const state = this.#core.now();
      const records = (state.onNode.get(row) ?? [])
        .map((id) => state.deployments.get(id))
        .filter((record) => record?.twinId === from.twin)
        .filter((record) => record !== undefined);
      const secrets = data ? await this.#open(idsOf(records)) : undefined;
      return Promise.all(records.map((record) => this.#status(node, record, secrets)));
    });
  }

  statistics(_from: Sender, node: NodeId): Promise<NodeStatistics> {
    return this.#exchange(node, async (row) => {
      const state = this.#core.now();
      const { inventory } = state.genesis;
      const use = state.nodeUse.get(row);
      const records = (state.onNode.get(row) ?? []).map((id) => state.deployments.get(id));
      const total = { ...totalOf(inventory, row), ipv4u: 0 };
      return {
        total,
        used: {
          ...addCapacity(usedOf(inventory, row), use ?? NO_CAPACITY),
          ipv4u: use?.ipv4 ?? 0,
        },
        system: {
          cru: 0,
          mru: Math.max(2 * GiB, Math.floor(total.mru / 10)),
          sru: 100 * GiB,
          hru: 0,
          ipv4u: 0,
        },
        users: {
          deployments: records.filter((record) => record !== undefined).length,
          workloads: records.reduce(
            (sum, record) => sum + (record?.versions.at(-1)?.deployment.workloads.length ?? 0),
            0,
          ),
          lastDeploymentTimestamp: Math.floor(
            Math.max(0, ...records.map((record) => record?.versions.at(-1)?.at ?? 0)) / 1000,
          ),
        },
      };
    });
  }

  wireguardPorts(_from: Sender, node: NodeId): Promise<readonly number[]> {
    return this.#exchange(node, async (row) => {
      const state = this.#core.now();
      const taken = new Set(OWN_PORTS);
      for (const id of state.onNode.get(row) ?? [])
        for (const workload of state.deployments.get(id)?.versions.at(-1)?.deployment.workloads ??
          [])
          if (workload.type === 'network') taken.add(workload.data.wireguard_listen_port);
      return [...taken].sort((a, b) => a - b);
    });
  }

  features(_from: Sender, node: NodeId): Promise<readonly Feature[]> {
    return this.#exchange(node, async (row) => {
      const mask = this.#core.now().genesis.inventory.features[row] ?? 0;
      return FEATURES.filter((_, bit) => (mask & (1 << bit)) !== 0);
    });
  }

  /** A deployment is checked as the node checks it and stands in the ledger from then on. */
  #hand(
    command: 'deploy' | 'update',
    from: Sender,
    node: NodeId,
    deployment: Deployment,
  ): Promise<void> {
    return this.#exchange(node, async () => {
      if (deployment.twin_id !== from.twin)
        throw new GridError('zos.refused', { message: 'twin id mismatch' });
      await this.#checkSignatures(deployment);
      const { vault } = this.#core;
      const before = await this.#secretsOf(deployment.contract_id);
      const message: ClearMessage = { kind: 'message', command, node, deployment };
      const { body, secrets } = await sealMessage(message, before?.blinding);
      const id = secretsId(body);
      const locked = id !== undefined && secrets ? await vault.lock(new Map([[id, secrets]])) : [];
      await this.#core.append(() => body, locked);
    });
  }

  /** Secrets of messages; an id tells what is kept under it, so none that is known ages. */
  async #open(ids: readonly string[]): Promise<KnownSecrets> {
    const sought = ids.filter((id) => !this.#told.has(id));
    const found = sought.length > 0 ? await this.#core.vault.open(sought) : [];
    for (const [id, secrets] of found) this.#told.set(id, secrets);
    const known = new Map(
      ids.flatMap((id) => {
        const secrets = this.#told.get(id);
        return secrets ? [[id, secrets] as const] : [];
      }),
    );
    for (const id of this.#told.keys()) {
      if (this.#told.size <= MOST_TOLD) break;
      this.#told.delete(id);
    }
    return known;
  }

  /** Secrets of what a node holds under a contract, as far as they are here. */
  async #secretsOf(contract: ContractId): Promise<MessageSecrets | undefined> {
    const last = this.#core.now().deployments.get(contract)?.versions.at(-1);
    const id = last && secretsId(last);
    return id === undefined ? undefined : (await this.#core.vault.open([id])).get(id);
  }

  /** The owner must have signed, and the weights must reach what is asked (protocol D.1). */
  async #checkSignatures(deployment: Deployment): Promise<void> {
    const { twins } = this.#core.now();
    const problem = await signatureProblem(deployment, async ({ twinId, message, signature }) => {
      const account = twins.get(twinId)?.account;
      return account !== undefined && verify(decodeAddress(account), message, signature);
    });
    if (problem) throw new GridError('zos.refused', { message: `signature: ${problem.code}` });
  }

  /** With data and secrets, where these were looked for. */
  async #status(
    node: NodeId,
    record: DeploymentRecord,
    secrets: KnownSecrets | undefined,
  ): Promise<DeploymentStatus> {
    const describe = secrets ? await this.#describe(record) : () => ({});
    const status = statusAt(this.#core.now(), record, this.#core.clock.now(), describe);
    if (!status) throw new GridError('zos.timeout', { node, seconds: MESSAGE_TTL });
    const [id = ''] = idsOf([record]);
    const values = secrets?.get(id)?.values;
    return values ? withSecrets(status, values) : status;
  }

  async #describe(record: DeploymentRecord): Promise<Describe> {
    const { describer } = await (resultData ??= import('./result-data.ts'));
    return describer(this.#core.now(), record);
  }

  /**
   * One question and its answer over the bus. A node without power never answers; a lost message
   * may have been lost on the way there or on the way back, and nobody can tell which.
   */
  async #exchange<T>(node: NodeId, answer: (row: number) => Promise<T>): Promise<T> {
    const { clock } = this.#core;
    const sent = clock.now();
    const state = this.#core.now();
    const row = rowOf(state.genesis.inventory, node);
    if (row < 0) throw new GridError('zos.not-found', { node });
    const { lostPermille, delay } = this.#weather(state, row, sent);
    const luck = mix(state.genesis.key, row, this.#core.ledger.length, ++this.#messages) % 1000;
    const timeout = async (): Promise<never> => {
      await clock.until(sent + MESSAGE_TTL * 1000);
      throw new GridError('zos.timeout', { node, seconds: MESSAGE_TTL });
    };
    const lostOnTheWay = luck < lostPermille / 2;
    const lostComingBack = !lostOnTheWay && luck < lostPermille;
    if (delay >= MESSAGE_TTL) return timeout();
    if (delay > 0) await clock.until(sent + delay * 1000 + ROUND_TRIP);
    if (lostOnTheWay || !this.#answers(row)) return timeout();
    const result = await answer(row);
    if (lostComingBack || !this.#answers(row)) return timeout();
    return result;
  }

  #weather(state: State, row: number, at: number): { lostPermille: number; delay: number } {
    return messageFault(state.read('faults'), state.genesis.inventory, row, at);
  }

  #answers(row: number): boolean {
    const state = this.#core.now();
    const { inventory, key } = state.genesis;
    const spans = answeringSpans(state.read('faults'), inventory, row, key, 0);
    // Down or in standby since before the first block: nothing has woken it.
    return inventory.status[row] === 0 && answeringAt(spans, this.#core.clock.now()) !== undefined;
  }
}
