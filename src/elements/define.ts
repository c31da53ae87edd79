import { version } from '../../package.json';

/**
 * Registers an element and tolerates one that is already there: another copy of the product on the
 * same page came first and stays, and a warning names both versions.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  // On a server, where there is none, classes can be imported all the same.
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) {
    Object.defineProperty(element, 'version', { value: version });
    customElements.define(tag, element);
  } else if (first !== element) {
    // eslint-disable-next-line no-console -- whoever wrote the page is told, not whoever reads it
    console.warn(
      `<${tag}> is already defined by version ${first.version ?? 'unknown'}; version ${version} leaves it as it is.`,
    );
  }
}
