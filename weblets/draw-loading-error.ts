/** What the file of words exports. */
interface Words {
  readonly wordsFor: (element: Element, error: unknown) => string;
}

/**
 * Draws why a weblet is not there with plain DOM, inside the elements that are none yet. The words
 * are loaded with the first error; where they are missing too, the browser's own have to do.
 *
 * @param words address of the file with `loading-error.ts`
 */
export function drawLoadingError(elements: Iterable<Element>, error: unknown, words: URL): void {
  const loading = import(/* @vite-ignore */ words.href) as Promise<Words>;
  void loading
    .catch((): Words => ({ wordsFor: () => String(error) }))
    .then(({ wordsFor }) => {
      for (const element of elements) {
        const message = document.createElement('p');
        message.role = 'alert';
        message.textContent = wordsFor(element, error);
        // What stands in a grid is the page's own.
        if (element.localName === 'tf-grid') element.prepend(message);
        else element.replaceChildren(message);
      }
    });
}
