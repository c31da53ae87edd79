import { panned } from '../engine/camera.ts';
import type { Pointing } from './pointing.ts';
import type { Sight } from './sight.ts';

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 80;
/** How much nearer a press brings. */
export const ZOOM = 1.6;

/**
 * What a key on the map does: arrows move, plus and minus zoom, Home shows the world, Enter opens what
 * is in the middle, Escape goes back.
 *
 * @param opened told when Enter has opened something
 */
export function pressKey(
  event: KeyboardEvent,
  sight: Sight,
  pointing: Pointing,
  opened: () => void,
  showWorld: () => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  pointing.useKeys(true);
  if (arrow) {
    const step = event.shiftKey ? STEP / 4 : STEP;
    pointing.pin(undefined);
    sight.move((camera) => panned(camera, arrow[0] * step, arrow[1] * step), true);
  } else if (event.key === '+' || event.key === '=') sight.zoomBy(ZOOM);
  else if (event.key === '-') sight.zoomBy(1 / ZOOM);
  else if (event.key === 'Home') showWorld();
  else if (event.key === 'Enter') {
    if (pointing.hovered) {
      pointing.act(pointing.hovered);
      opened();
    } else pointing.aim();
  } else if (event.key === 'Escape' && pointing.pinned) pointing.pin(undefined);
  else return;
  event.preventDefault();
}
