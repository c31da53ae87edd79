/**
 * Goes where a link in this element would lead, so that the router and whoever listens for clicks
 * treat it as one.
 */
export function followLink(
  { renderRoot }: { readonly renderRoot: ParentNode },
  href: string,
): void {
  const link = document.createElement('a');
  link.href = href;
  renderRoot.append(link);
  link.click();
  link.remove();
}
