import { expect, type Locator, type Page } from '@playwright/test';

/** Most stops between one place of a page and another. */
const FARTHEST = 120;

/** Where the keyboard is, as a person sees it. */
interface Stop {
  readonly what: string;
  /** Why nobody could tell where they are; '' when they can. */
  readonly problem: string;
  /** Where they wanted to go. */
  readonly isThere: boolean;
  /** Where they wanted to go is no part of the page any more: it may have been drawn anew. */
  readonly isGone: boolean;
}

/** A person without a mouse: Tab, Enter, Space, arrows and letters, and eyes for the focus. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Walks on to an element, looking at every stop on the way. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    const passed: string[] = [];
    // Looking for it by role and name at every stop is what would take the time.
    let element = await target.elementHandle();
    for (let step = 0; step < FARTHEST; step++) {
      await this.page.keyboard.press(key);
      let stop = await element.evaluate(lookAtFocus);
      if (stop.isGone) {
        element = await target.elementHandle();
        stop = await element.evaluate(lookAtFocus);
      }
      const { what, problem, isThere } = stop;
      expect(problem, `focus on ${what}`).toBe('');
      passed.push(what);
      if (isThere) return;
    }
    throw new Error(`No way by keyboard to ${target.toString()}, only to ${passed.join(', ')}`);
  }

  /** Walks back. */
  back(target: Locator): Promise<void> {
    return this.to(target, 'Shift+Tab');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

/** Runs in the page: the focused element, whether it is marked, in sight and not covered. */
function lookAtFocus(target: Node): Stop {
  const isGone = !target.isConnected;
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  // Between the last stop and the first there is the browser itself.
  if (!focused || focused === document.body)
    return { what: 'the browser', problem: '', isThere: false, isGone };
  const isThere = focused === target;
  const words = focused.ariaLabel ?? focused.textContent;
  const what = `${focused.localName} “${words.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;

  const up = (element: Element): Element | null => {
    const root = element.getRootNode();
    return (
      element.assignedSlot ?? element.parentElement ?? (root as Partial<ShadowRoot>).host ?? null
    );
  };
  const isMarked = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  };
  // A part of a native control, such as the calendar of a date: the browser marks it.
  if (!focused.matches(':focus')) return { what, isThere, isGone, problem: '' };
  // A radio inside a card is marked by its card.
  let marked: Element | null = focused;
  for (let level = 0; marked && level < 3 && !isMarked(marked); level++) marked = up(marked);
  if (!marked || !isMarked(marked)) return { what, isThere, isGone, problem: 'has no mark' };

  const { left, right, top, bottom } = marked.getBoundingClientRect();
  if (right - left < 1 || bottom - top < 1)
    return { what, isThere, isGone, problem: 'has no size' };
  const inSight =
    Math.min(right, innerWidth) - Math.max(left, 0) > 0 &&
    Math.min(bottom, innerHeight) - Math.max(top, 0) > 0;
  if (!inSight) return { what, isThere, isGone, problem: 'is out of sight' };

  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  let over = document.elementFromPoint(x, y);
  while (over?.shadowRoot) {
    const inner = over.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === over) break;
    over = inner;
  }
  for (let element = over; element; element = up(element))
    if (element === marked || element === focused) return { what, isThere, isGone, problem: '' };
  for (let element: Element | null = focused; element; element = up(element))
    if (element === over) return { what, isThere, isGone, problem: '' };
  return { what, isThere, isGone, problem: `is covered by ${over?.localName ?? 'nothing'}` };
}
