import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What hands on a map mean; pixels from the map's upper left corner. */
export interface GestureListener {
  pan(right: number, down: number): void;
  zoom(factor: number, x: number, y: number): void;
  /** Nothing moves any more. */
  settle(): void;
  hover(x: number, y: number): void;
  leave(): void;
  tap(x: number, y: number, twice: boolean): void;
  /** Somebody scrolled or moved one finger, which belongs to the page. */
  hint(way: 'wheel' | 'touch'): void;
}

/** A hand that moved less than this has tapped; pixels. */
const STILL = 4;
const DOUBLE = 350;

interface Finger {
  x: number;
  y: number;
}

/**
 * Mouse, pen and fingers on a map that never keeps a page from scrolling: the wheel zooms only with
 * Ctrl or when the map has the focus, and up and down takes two fingers.
 */
export class Gestures implements ReactiveController {
  readonly #fingers = new Map<number, Finger>();
  #target: HTMLElement | undefined;
  #travelled = 0;
  #tappedAt = -Infinity;

  constructor(
    host: ReactiveControllerHost,
    private readonly listener: GestureListener,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fingers.clear();
  }

  /** Follows what happens on an element; once. */
  listen(target: HTMLElement): void {
    if (this.#target === target) return;
    this.#target = target;
    target.addEventListener('wheel', this.#onWheel, { passive: false });
    target.addEventListener('touchmove', this.#onTouchMove, { passive: false });
    target.addEventListener('pointerdown', this.#onDown);
    target.addEventListener('pointermove', this.#onMove);
    target.addEventListener('pointerup', this.#onUp);
    target.addEventListener('pointercancel', this.#onCancel);
    target.addEventListener('pointerleave', () => this.listener.leave());
  }

  #at({ clientX, clientY }: MouseEvent): Finger {
    const box = this.#target!.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !this.#target!.matches(':focus')) {
      this.listener.hint('wheel');
      return;
    }
    event.preventDefault();
    const { x, y } = this.#at(event);
    // Lines and pages, as some mice count, are worth so many pixels.
    const pixels = event.deltaY * [1, 16, 400][event.deltaMode]!;
    // A pinch on a touch pad arrives with Ctrl and in small steps.
    const speed = event.ctrlKey && Math.abs(pixels) < 40 ? 0.012 : 0.0022;
    this.listener.zoom(Math.exp(-pixels * speed), x, y);
  };

  /** With two fingers the map is meant, not the page. */
  readonly #onTouchMove = (event: TouchEvent): void => {
    if (event.touches.length > 1) event.preventDefault();
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#fingers.size === 0) this.#travelled = 0;
    this.#fingers.set(event.pointerId, this.#at(event));
    // A pointer that is gone again, or one of a test, cannot be held.
    if (event.isTrusted) this.#target!.setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const to = this.#at(event);
    const from = this.#fingers.get(event.pointerId);
    if (!from) {
      if (event.pointerType !== 'touch') this.listener.hover(to.x, to.y);
      return;
    }
    const [other] = [...this.#fingers].filter(([id]) => id !== event.pointerId);
    this.#fingers.set(event.pointerId, to);
    this.#travelled += Math.hypot(to.x - from.x, to.y - from.y);
    if (other) this.#pinch(from, to, other[1]);
    else if (this.#travelled > STILL) this.listener.pan(from.x - to.x, from.y - to.y);
  };

  /** Each finger moves the middle by half of its way. */
  #pinch(from: Finger, to: Finger, other: Finger): void {
    const before = Math.hypot(from.x - other.x, from.y - other.y);
    const after = Math.hypot(to.x - other.x, to.y - other.y);
    this.listener.pan((from.x - to.x) / 2, (from.y - to.y) / 2);
    if (before > 10 && after > 10)
      this.listener.zoom(after / before, (to.x + other.x) / 2, (to.y + other.y) / 2);
  }

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId)) return;
    if (this.#fingers.size > 0) return;
    if (this.#travelled > STILL) {
      this.listener.settle();
      return;
    }
    const { x, y } = this.#at(event);
    const twice = event.timeStamp - this.#tappedAt < DOUBLE;
    this.#tappedAt = twice ? -Infinity : event.timeStamp;
    this.listener.tap(x, y, twice);
  };

  /** The browser took a finger to scroll the page. */
  readonly #onCancel = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    if (event.pointerType === 'touch' && this.#fingers.size === 0) this.listener.hint('touch');
    this.listener.settle();
  };
}
