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

/** Waits until a page of the portal has drawn all it waits for, under a heading, without an error. */
export async function drawn(page: Page): Promise<void> {
  // Asked again with every frame: what happens in shadow roots, no observer of the document sees.
  await page.waitForFunction(() => {
    const main = document.querySelector('tf-portal')?.shadowRoot?.querySelector('main');
    const roots = [...(main?.children ?? [])].map((element) => element.shadowRoot ?? element);
    const has = (selector: string) => roots.some((root) => root.querySelector(selector) !== null);
    return has('h1:not(:empty)') && !has('.pending, tf-error');
  });
  // Firefox calls a part that was on its way when the page was left an error.
  await page.waitForNetworkIdle({ idleTime: 200 });
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
