/** Reading and pressing through shadow roots, on a page that WebDriver BiDi drives. */
import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits until the page says these words somewhere, in one element and its children. */
export async function says(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => {
      const pattern = new RegExp(source);
      const isSaid = (root: ParentNode): boolean =>
        [...root.querySelectorAll('*')].some(
          (element) =>
            (element.shadowRoot && isSaid(element.shadowRoot)) ||
            ((element as HTMLElement).checkVisibility() &&
              pattern.test(element.textContent.replace(/\s+/g, ' '))),
        );
      return isSaid(document);
    },
    {},
    words.source,
  );
}

/** Presses the first button whose words begin like this, when there is one. */
export async function press(page: Page, words: string): Promise<void> {
  const found = await page.waitForFunction(
    (begin) => {
      const find = (root: ParentNode): HTMLElement | undefined => {
        for (const element of root.querySelectorAll('*')) {
          const inside = element.shadowRoot ? find(element.shadowRoot) : undefined;
          if (inside) return inside;
          if (!(element instanceof HTMLButtonElement) || element.disabled) continue;
          const label = element.textContent.trim();
          if (label.startsWith(begin) && element.checkVisibility()) return element;
        }
        return undefined;
      };
      return find(document);
    },
    {},
    words,
  );
  const button = found.asElement() as ElementHandle<HTMLButtonElement>;
  await button.scrollIntoView();
  await button.click();
}
