import type { Deployment } from '../../model/deployment.ts';
import type { TwinId } from '../../model/ids.ts';
import { GiB } from '../../model/units.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import { deploymentOf, zmount } from './actions.ts';

const common = { version: 0, metadata: '', description: '' };

/** A small machine with its network and a disk of `number` mod 4 + 1 GiB; no two are the same. */
export function machineDeployment(twin: TwinId, number: number): Deployment {
  const subnet = 1 + (number % 250);
  const net = `net${number}`;
  const network: Workload = {
    ...common,
    name: net,
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
  const machine: Workload = {
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
        mycelium: { network: net, hex_seed: number.toString(16).padStart(12, '0') },
        interfaces: [{ network: net, ip: `10.20.${subnet}.2` }],
      },
    },
  };
  return deploymentOf(twin, [network, zmount(`disk${number}`, 1 + (number % 4)), machine]);
}
