/** Parameters that stay in the address wherever a person goes in the portal. */
let kept = new URLSearchParams();

export function keepInAddress(query: string): void {
  kept = new URLSearchParams(query);
}

/** The same address with what is kept; the very same when it is there already. */
export function withKept(address: URL): URL {
  const next = new URL(address);
  for (const [name, value] of kept)
    if (next.searchParams.get(name) !== value) next.searchParams.set(name, value);
  return next;
}
