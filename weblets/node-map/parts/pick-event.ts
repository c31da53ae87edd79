/** A node was pressed in the list. */
export class PickEvent extends Event {
  static readonly type = 'tf-map-pick';

  constructor(readonly row: number) {
    super(PickEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-map-pick': PickEvent;
  }
}
