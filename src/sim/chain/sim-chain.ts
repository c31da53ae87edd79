import { verify } from '../../crypto/ed25519.ts';
import type { Contract } from '../../model/contract.ts';
import type { AccountId, ContractId, NodeId, TwinId } from '../../model/ids.ts';
import { rowOf } from '../../model/inventory.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import type { Prices } from '../../model/prices.ts';
import type { Balance, Call, Chain, Submission, Twin } from '../../ports/chain.ts';
import { GridError, palletErrorOf } from '../../ports/errors.ts';
import type { Signer } from '../../ports/signer.ts';
import { hex } from '../../model/hex.ts';
import { extrinsicPayload } from '../ledger/entry.ts';
import { feeOf } from '../runtime/fees.ts';
import type { State } from '../runtime/state.ts';
import type { SimCore } from '../sim-core.ts';

/** Attempts to sign again when another tab used the nonce first. */
const NONCE_RETRIES = 5;

/** The `Chain` port over the ledger: reads are folds, a submission is an entry. */
export class SimChain implements Chain {
  readonly #core: SimCore;
  /** Submissions of one tab sign one after the other, so that their nonces follow. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(core: SimCore) {
    this.#core = core;
  }

  async block(): Promise<number> {
    return this.#state().blockAt(this.#core.clock.now());
  }

  async balance(account: AccountId): Promise<Balance> {
    const state = this.#state();
    const { free, reserved } = state.account(account);
    return { free, reserved, frozen: 0n, usable: state.usable(account) };
  }

  async twinOf(account: AccountId): Promise<Twin | undefined> {
    const state = this.#state();
    const id = state.twinByAccount.get(account);
    return id === undefined ? undefined : state.twins.get(id);
  }

  async twin(id: TwinId): Promise<Twin | undefined> {
    return this.#state().twins.get(id);
  }

  async hasAcceptedTerms(account: AccountId): Promise<boolean> {
    return this.#state().terms.has(account);
  }

  async prices(): Promise<Prices> {
    const state = this.#state();
    const { min, max } = state.genesis.tftPrice;
    return { policy: LIVE_POLICY, tft: { average: state.read('tftAverage'), min, max } };
  }

  async contract(id: ContractId): Promise<Contract | undefined> {
    const contract = this.#state().contracts.get(id);
    return contract?.state.kind === 'Deleted' ? undefined : contract;
  }

  async contractsOf(twin: TwinId): Promise<readonly Contract[]> {
    const state = this.#state();
    return [...(state.living.get(twin) ?? [])]
      .sort((a, b) => a - b)
      .map((id) => state.contracts.get(id))
      .filter((contract) => contract !== undefined);
  }

  async contractByHash(node: NodeId, deploymentHash: string): Promise<ContractId | undefined> {
    const state = this.#state();
    return state.byHash.get(`${rowOf(state.genesis.inventory, node)}:${deploymentHash}`);
  }

  async paymentState(id: ContractId) {
    return this.#state().payments.get(id);
  }

  async fee(calls: readonly Call[]): Promise<bigint> {
    return feeOf(calls);
  }

  submit(calls: readonly Call[], signer: Signer): Promise<Submission> {
    const result = this.#queue.then(() => this.#submit(calls, signer));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #submit(calls: readonly Call[], signer: Signer): Promise<Submission> {
    for (let attempt = 0; ; attempt++) {
      const { ledger } = this.#core;
      const { nonce } = ledger.state.account(signer.account);
      const payload = extrinsicPayload(ledger.genesisHash, signer.account, nonce, calls);
      const signature = await signer.sign(payload);
      if (!(await verify(signer.publicKey, payload, signature)))
        throw new GridError('chain.signature', { account: signer.account });
      try {
        const { at, events, fee } = await this.#core.append(() => ({
          kind: 'extrinsic',
          account: signer.account,
          nonce,
          calls,
          signature: hex(signature),
        }));
        return { block: ledger.state.blockAt(at), instant: at, fee, events };
      } catch (error) {
        if (palletErrorOf(error) !== 'BadNonce' || attempt === NONCE_RETRIES) throw error;
      }
    }
  }

  #state(): State {
    return this.#core.now();
  }
}
