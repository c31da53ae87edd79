/**
 * The context-request protocol of the web components community group, as far as one grid per page
 * needs it: an element asks with an event, an ancestor answers by calling back. Other
 * implementations of the protocol understand it.
 */
export type ContextCallback<T> = (value: T, unsubscribe?: () => void) => void;

export class ContextRequestEvent<T> extends Event {
  constructor(
    readonly context: unknown,
    readonly contextTarget: Element,
    readonly callback: ContextCallback<T>,
    readonly subscribe = false,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** Says that a provider arrived, to those who asked before it did. */
export class ContextProviderEvent extends Event {
  constructor(
    readonly context: unknown,
    readonly contextTarget: Element,
  ) {
    super('context-provider', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'context-request': ContextRequestEvent<unknown>;
    'context-provider': ContextProviderEvent;
  }
  interface DocumentEventMap {
    'context-provider': ContextProviderEvent;
  }
}
