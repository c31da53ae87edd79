/**
 * Every mark in sight that says "simulated": badges, and the marks of amounts and sources. Runs in
 * the page.
 *
 * @returns what each stands in, in the order of the page; the portal's own is "the header"
 */
export function simulationMarks(): readonly string[] {
  const found: string[] = [];
  const visit = (root: ParentNode, path: string): void => {
    for (const element of root.querySelectorAll('*')) {
      const owner = root instanceof ShadowRoot ? root.host.localName : '';
      const isMark =
        element.localName === 'tf-sim-badge' ||
        (['tf-price', 'tf-provenance'].includes(owner) && element.matches('.sim, .flask'));
      if (isMark && element.checkVisibility())
        found.push(element.closest('header') && owner === 'tf-portal' ? 'the header' : path);
      if (element.shadowRoot && element.localName !== 'tf-sim-badge')
        visit(element.shadowRoot, `${path} ${element.localName}`.trim());
    }
  };
  visit(document, '');
  return found;
}
