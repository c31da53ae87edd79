import type { ErrorCode } from '../src/messages/error-code.ts';

/** Something failed, and is drawn where it happened. Carries no secret. */
export class TfErrorEvent extends Event {
  static readonly type = 'tf-error';

  constructor(
    /** What failed, for programs: `proxy.offline`, `spec.wrong`, … */
    readonly code: ErrorCode,
    /** What the sentence is filled in with. */
    readonly params: Readonly<Record<string, string | number>>,
    /** What, why and what to do, in the language of the element. */
    readonly message: string,
  ) {
    super(TfErrorEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-error': TfErrorEvent;
  }
  interface DocumentEventMap {
    'tf-error': TfErrorEvent;
  }
}
