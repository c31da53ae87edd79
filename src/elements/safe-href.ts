/**
 * The address of a link that came from an attribute, if it leads to a page: http, https, or relative
 * to this one. Anything else (`javascript:`, `data:`, …) would run or hide something, so it is none.
 *
 * @param base what a relative address is relative to
 */
export function safeHref(href: string, base: string = document.baseURI): string | undefined {
  if (href === '' || !URL.canParse(href, base)) return undefined;
  const { protocol } = new URL(href, base);
  // A page opened from a disk is its own kind, and its relative links stay of that kind.
  const isOwnKind =
    !/^[a-z][a-z0-9+.-]*:/i.test(href.trim()) && protocol === new URL(base).protocol;
  return protocol === 'http:' || protocol === 'https:' || isOwnKind ? href : undefined;
}
