import {
  deviceName,
  hardwareAddress,
  yggdrasilAddresses,
  yggdrasilMachineAddress,
} from '../../model/yggdrasil-addresses.ts';
import type { DeploymentRecord } from '../runtime/state.ts';
import { nodeIdentity } from '../world/accounts.ts';
import type { Genesis } from '../world/genesis.ts';

/** Address of a workload in the Yggdrasil subnet of its node (protocol I.1). */
export function planetaryAddress(genesis: Genesis, record: DeploymentRecord, name: string): string {
  const { subnet } = yggdrasilAddresses(nodeIdentity(genesis, record.row));
  const device = deviceName(record.twinId, record.contractId, name, 'ygg');
  return yggdrasilMachineAddress(subnet, hardwareAddress(`ygg:${device}`));
}
