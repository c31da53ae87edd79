import type { ContractId, NodeId } from '../../src/model/ids.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';

/** A machine is about to be deployed; `preventDefault` keeps it from happening. */
export class TfDeployRequestEvent extends Event {
  static readonly type = 'tf-deploy-request';

  constructor(
    /** What was asked for, without the values of its environment. */
    readonly spec: VmSpec,
  ) {
    super(TfDeployRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** A machine runs. */
export class TfDeployedEvent extends Event {
  static readonly type = 'tf-deployed';

  constructor(
    readonly name: string,
    readonly contractId: ContractId,
    readonly nodeId: NodeId,
  ) {
    super(TfDeployedEvent.type, { bubbles: true, composed: true });
  }
}

/** The form shows a price and how many nodes fit, for the first time. */
export class TfReadyEvent extends Event {
  static readonly type = 'tf-ready';

  constructor() {
    super(TfReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-deploy-request': TfDeployRequestEvent;
    'tf-deployed': TfDeployedEvent;
    'tf-ready': TfReadyEvent;
  }
}
