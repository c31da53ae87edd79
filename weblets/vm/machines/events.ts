import type { VmSpec } from '../../../src/specs/vm/vm-spec.ts';

/** A person wants to see an operation, or with undefined the form. */
export class ShowEvent extends Event {
  static readonly type = 'tf-vm-show';

  constructor(readonly operation: string | undefined) {
    super(ShowEvent.type);
  }
}

/** A person wants to fill in the form as it was for a machine, under a name that is free. */
export class AgainEvent extends Event {
  static readonly type = 'tf-vm-again';

  constructor(readonly spec: VmSpec) {
    super(AgainEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-vm-show': ShowEvent;
    'tf-vm-again': AgainEvent;
  }
}
