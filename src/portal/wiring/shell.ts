import { isOpen } from '../../operations/engine/operation.ts';
import type { ShellView } from '../shell-view.ts';
import type { TfPortal } from '../tf-portal.ts';
import { follow } from './follow.ts';
import { moneyOf } from './money.ts';
import type { Session } from './session.ts';

/** Keeps the shell supplied: grid time, funds, and how many operations are on their way. */
export function supplyShell(
  portal: TfPortal,
  session: Session,
  isSuperseded: () => boolean,
): () => void {
  const { grid, pulse } = session;

  async function ask(): Promise<ShellView> {
    const [world, balance, operations] = await Promise.all([
      grid.world?.state(),
      balanceOf(session),
      session.operationsMade()?.then((made) => made.list()),
    ]);
    const open = operations?.filter(isOpen) ?? [];
    const waiting = open.filter(({ state }) => state === 'waiting-for-user').length;
    return {
      simulated: grid.mode === 'sim',
      now: grid.clock.now(),
      rate: grid.clock.rate(),
      balance,
      running: open.length - waiting,
      waiting,
      storage: world?.storage ?? 'indexeddb',
      superseded: isSuperseded(),
    };
  }
  return follow(pulse, { ask, use: (view) => (portal.view = view), withTime: true });
}

async function balanceOf({ grid }: Session): Promise<ShellView['balance']> {
  const signer = await grid.accounts.current();
  if (!signer) return undefined;
  const [{ usable }, prices] = await Promise.all([
    grid.chain.balance(signer.account),
    grid.chain.prices(),
  ]);
  return moneyOf(usable, prices);
}
