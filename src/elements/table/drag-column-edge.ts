const NARROWEST = 56;

/** What dragging the edge of a column does: each width in px, and that it came to an end. */
export interface EdgeDrag {
  resize(width: number): void;
  done(): void;
}

/** Follows the pointer that was pressed on the edge of a column's head until it is let go. */
export function dragColumnEdge(event: PointerEvent, { resize, done }: EdgeDrag): void {
  event.preventDefault();
  const edge = event.currentTarget as HTMLElement;
  edge.setPointerCapture(event.pointerId);
  const started = event.clientX;
  const before = edge.parentElement!.offsetWidth;
  const away = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
  const move = (moved: PointerEvent): void =>
    resize(Math.max(NARROWEST, Math.round(before + away * (moved.clientX - started))));
  const stop = (): void => {
    edge.removeEventListener('pointermove', move);
    done();
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', stop, { once: true });
}
