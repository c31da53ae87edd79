import type { NodeId } from '../../src/model/ids.ts';
import type { MapView } from './engine/camera.ts';

/** A node was chosen on the map or in its list; `nodeId` is undefined when the choice was given up. */
export class TfNodeSelectEvent extends Event {
  static readonly type = 'tf-node-select';

  constructor(readonly nodeId: NodeId | undefined) {
    super(TfNodeSelectEvent.type, { bubbles: true, composed: true });
  }
}

/** A country or a farm was gone into, or left. */
export class TfMapRegionEvent extends Event {
  static readonly type = 'tf-map-region';

  constructor(
    /** ISO 3166-1 alpha-2. */
    readonly country: string | undefined,
    readonly farmId: number | undefined,
  ) {
    super(TfMapRegionEvent.type, { bubbles: true, composed: true });
  }
}

/** The map came to rest somewhere else. */
export class TfMapViewEvent extends Event {
  static readonly type = 'tf-map-view';

  constructor(readonly view: MapView) {
    super(TfMapViewEvent.type, { bubbles: true, composed: true });
  }
}

/** What is shown was chosen anew: what area and colour stand for, and which kinds are hidden. */
export class TfMapChoiceEvent extends Event {
  static readonly type = 'tf-map-choice';

  constructor() {
    super(TfMapChoiceEvent.type, { bubbles: true, composed: true });
  }
}

/** Nodes stand under the pointer or in the middle of the focused map; none when `rows` is empty. */
export class TfMapHoverEvent extends Event {
  static readonly type = 'tf-map-hover';

  constructor(readonly rows: Uint32Array) {
    super(TfMapHoverEvent.type, { bubbles: true, composed: true });
  }
}

/** The first map with nodes is on the screen. */
export class TfMapReadyEvent extends Event {
  static readonly type = 'tf-ready';

  constructor() {
    super(TfMapReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-node-select': TfNodeSelectEvent;
    'tf-map-region': TfMapRegionEvent;
    'tf-map-view': TfMapViewEvent;
    'tf-map-choice': TfMapChoiceEvent;
    'tf-map-hover': TfMapHoverEvent;
  }
}
