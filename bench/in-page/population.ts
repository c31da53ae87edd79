/** Many machines of many people on a grid, made through the ports as people make them. */
import { keyFromSeed } from '../../src/crypto/ed25519.ts';
import type { Deployment } from '../../src/model/deployment.ts';
import type { ContractId, NodeId, TwinId } from '../../src/model/ids.ts';
import { GiB, TFT } from '../../src/model/units.ts';
import type { Workload } from '../../src/model/workloads/workload.ts';
import type { User } from '../../src/ports/conformance/actions.ts';
import {
  deploy,
  deploymentOf,
  newUser,
  openNodes,
  zmount,
} from '../../src/ports/conformance/actions.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { Signer } from '../../src/ports/signer.ts';
import { signerOf } from '../../src/sim/accounts/sim-accounts.ts';

export interface Placed {
  readonly user: User;
  readonly node: NodeId;
  readonly contract: ContractId;
}

const common = { version: 0, metadata: '', description: '' };

/** A small machine with its network and a disk; no two are the same. */
function machine(twin: TwinId, number: number): Deployment {
  const subnet = 1 + (number % 250);
  const mycelium = { network: `net${number}`, hex_seed: number.toString(16).padStart(12, '0') };
  const network: Workload = {
    ...common,
    name: `net${number}`,
    type: 'network',
    data: {
      ip_range: '10.20.0.0/16',
      subnet: `10.20.${subnet}.0/24`,
      wireguard_private_key: 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
      wireguard_listen_port: 2_000 + number,
      peers: [],
      mycelium: { hex_key: (number + 1).toString(16).padStart(64, '0'), peers: [] },
    },
  };
  const zmachine: Workload = {
    ...common,
    name: `vm${number}`,
    type: 'zmachine',
    data: {
      flist: 'https://hub.grid.tf/tf-official-apps/threefoldtech-ubuntu-22.04.flist',
      size: 2 * GiB,
      compute_capacity: { cpu: 1, memory: GiB },
      mounts: [{ name: `disk${number}`, mountpoint: '/data' }],
      entrypoint: '/sbin/zinit init',
      env: { SSH_KEY: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA person@laptop' },
      corex: false,
      gpu: [],
      network: {
        public_ip: '',
        planetary: true,
        mycelium,
        interfaces: [{ network: `net${number}`, ip: `10.20.${subnet}.2` }],
      },
    },
  };
  return deploymentOf(twin, [network, zmount(`disk${number}`, 1 + (number % 4)), zmachine]);
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
    const contract = await deploy(grid, user, node, machine(user.twin, number));
    placed.push({ user, node, contract });
  }
  return placed;
}
