/** What browsers come with. */
const USUAL = 16;

/**
 * The font size that the user set in the browser, in CSS pixels: what `font-size: medium` comes to.
 * A root-relative unit is not that where a page gives its root a size of its own, such as `62.5%`. 16 where there
 * is no page to ask.
 */
export function userFontSize(): number {
  if (typeof document === 'undefined') return USUAL;
  const probe = document.createElement('span');
  // The family too: browsers keep another size for monospaced text.
  probe.style.font = 'medium sans-serif';
  document.documentElement.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  // A frame that is not displayed has no styles.
  return size > 0 ? size : USUAL;
}
