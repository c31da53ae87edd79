/** Many machines of many people on a grid, made through the ports as people make them. */
import { keyFromSeed } from '../../src/crypto/ed25519.ts';
import type { ContractId, NodeId } from '../../src/model/ids.ts';
import { TFT } from '../../src/model/units.ts';
import type { User } from '../../src/ports/conformance/actions.ts';
import { deploy, newUser, openNodes } from '../../src/ports/conformance/actions.ts';
import { machineDeployment } from '../../src/ports/conformance/machine.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { Signer } from '../../src/ports/signer.ts';
import { signerOf } from '../../src/sim/accounts/sim-accounts.ts';

export interface Placed {
  readonly user: User;
  readonly node: NodeId;
  readonly contract: ContractId;
}

const signerOfNumber = async (number: number): Promise<Signer> =>
  signerOf(await keyFromSeed(new Uint8Array(32).fill(number)));

/** People with an account, a twin and what the faucet gives; the first is the browser's own. */
export async function newUsers(grid: Grid, count: number): Promise<readonly User[]> {
  const users = [await newUser(grid)];
  while (users.length < count) users.push(await newUser(grid, await signerOfNumber(users.length)));
  return users;
}

/** Gives a person what `accounts` activations pay, as friends would. */
export async function enrich(grid: Grid, { signer }: User, accounts: number): Promise<void> {
  const amount = (grid.activation?.amount ?? 0n) - 10n * TFT;
  for (let number = 0; number < accounts; number++) {
    const friend = await signerOfNumber(100 + number);
    await grid.activation?.activate(friend.account);
    await grid.chain.submit([{ call: 'transfer', to: signer.account, amount }], friend);
  }
}

/** `count` machines of these people, in turn, over the open nodes of the grid. */
export async function populate(
  grid: Grid,
  users: readonly User[],
  count: number,
): Promise<readonly Placed[]> {
  const nodes = openNodes(await grid.proxy.inventory());
  const placed: Placed[] = [];
  for (let number = 0; number < count; number++) {
    const user = users[number % users.length];
    const node = nodes[(number * 7) % nodes.length];
    if (!user || node === undefined) throw new Error('There is nobody, or no node, to deploy.');
    const contract = await deploy(grid, user, node, machineDeployment(user.twin, number + 1));
    placed.push({ user, node, contract });
  }
  return placed;
}
