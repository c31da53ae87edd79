import type { NodeFilter } from '../../../explore/node-filter.ts';

/** Somebody wants another filter. */
export class FilterEvent extends Event {
  static readonly type = 'tf-filter';
  constructor(readonly filter: NodeFilter) {
    super(FilterEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-filter': FilterEvent;
  }
}
