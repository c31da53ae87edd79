import type { Twin } from '../../ports/chain.ts';
import { GridError, palletErrorOf } from '../../ports/errors.ts';
import type { Signer } from '../../ports/signer.ts';
import type { Sender } from '../../ports/zos.ts';
import type { Task } from '../engine/task.ts';
import { charged, submit, uncharged } from './submit.ts';

/** What a new twin is told about where messages reach it (protocol A.3). */
export interface TwinSettings {
  readonly relay: string;
  /** "0x" and a compressed secp256k1 key, or '' where messages need none. */
  readonly pk: string;
}

const TERMS = 'https://library.threefold.me/info/legal/#/';

/** The account of this browser; the same one for as long as the operation lives. */
export async function signerOf(task: Task): Promise<Signer> {
  const signer = await task.grid.accounts.ensure();
  const { account } = task.operation;
  if (account && account !== signer.account)
    throw new GridError('signer.unavailable', { wanted: account, there: signer.account });
  return signer;
}

/**
 * The account with its twin: made, funded and registered as far as that has not happened yet.
 * Each step looks first, so it may be cut off anywhere.
 */
export async function ensureSender(task: Task, settings: TwinSettings): Promise<Sender> {
  const signer = await signerOf(task);
  if (!task.operation.account) {
    const { account } = signer;
    await task.write((operation) => ({ ...operation, account }));
  }
  const found = await twinOf(task, signer);
  // Cut off between the submission and its answer, which was yes.
  if (found && task.operation.pendingFee !== undefined) await task.write((op) => charged(op));
  const twin = found ?? (await createTwin(task, signer, settings));
  return { twin: twin.twinId, signer };
}

/** The account with the twin it must have by now. */
export async function senderOf(task: Task): Promise<Sender> {
  const signer = await signerOf(task);
  const twin = await twinOf(task, signer);
  if (!twin) throw new GridError('chain.dispatch', { pallet: 'TwinNotExists' });
  return { twin: twin.twinId, signer };
}

const twinOf = (task: Task, signer: Signer): Promise<Twin | undefined> =>
  task.grid.chain.twinOf(signer.account);

async function createTwin(task: Task, signer: Signer, { relay, pk }: TwinSettings): Promise<Twin> {
  const { chain, activation } = task.grid;
  const { account } = signer;
  if (activation) {
    await task.detail('activate', { amount: String(activation.amount) });
    await activation.activate(account);
  }
  await task.detail('twin');
  const terms = !(await chain.hasAcceptedTerms(account));
  try {
    const { fee } = await submit(task, signer, [
      ...(terms ? [{ call: 'userAcceptTc' as const, documentLink: TERMS, documentHash: '' }] : []),
      { call: 'createTwin', relay, pk },
    ]);
    await task.write((operation) => charged(operation, fee));
  } catch (error) {
    // Another operation of this account came first.
    if (palletErrorOf(error) !== 'TwinWithPubkeyExists') throw error;
    await task.write(uncharged);
  }
  const twin = await twinOf(task, signer);
  if (!twin) throw new GridError('chain.unreachable', { wanted: 'twin' });
  return twin;
}
