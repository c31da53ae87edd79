import {
  gatewayOf,
  myceliumMachineAddress,
  nodeMyceliumAddress,
  yggdrasilMachineAddress,
} from '../../model/addresses.ts';
import type { WorkloadResult } from '../../model/deployment.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import type { DeploymentRecord, State } from '../runtime/state.ts';
import { hashText, mix } from '../world/random.ts';
