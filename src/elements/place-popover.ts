const gap = 6;
const margin = 8;

/**
 * Puts an open popover under what it belongs to, or above where there is no room, within the page's
 * width. It then scrolls with the page.
 */
export function placePopover(popover: HTMLElement, anchor: Element): void {
  const { style } = popover;
  style.setProperty('position', 'absolute');
  style.setProperty('inset', 'auto');
  style.setProperty('margin', '0');
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(margin, Math.min(at.left, clientWidth - width - margin));
  const below = at.bottom + gap;
  const above = at.top - gap - height;
  const top = below + height > clientHeight && above > 0 ? above : below;
  style.setProperty('left', `${left + scrollX}px`);
  style.setProperty('top', `${top + scrollY}px`);
}

/** A handler of `toggle` on a popover that stands right after the element it belongs to. */
export function placeWhenOpen(event: ToggleEvent): void {
  const popover = event.currentTarget as HTMLElement;
  const anchor = popover.previousElementSibling;
  if (event.newState === 'open' && anchor) placePopover(popover, anchor);
}
