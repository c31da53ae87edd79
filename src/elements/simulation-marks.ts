/** Trees that have a simulation mark of their own, and how many. */
const marked = new Map<Node, number>();
const listeners = new Set<() => void>();

/**
 * Registers a simulation mark in the tree it stands in.
 *
 * @returns removes it again
 */
export function addMark(root: Node): () => void {
  marked.set(root, (marked.get(root) ?? 0) + 1);
  return () => {
    const left = (marked.get(root) ?? 1) - 1;
    if (left > 0) marked.set(root, left);
    else marked.delete(root);
    for (const changed of [...listeners]) changed();
  };
}

/**
 * Calls `changed` whenever a mark is removed.
 *
 * @returns stops that
 */
export function onMarkRemoved(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** True when this tree or a shadow tree around it has a simulation mark. */
export function hasMark(root: Node | undefined): boolean {
  for (let around = root; around; around = treeAround(around)) if (marked.has(around)) return true;
  return false;
}

/** The tree in which the host of a shadow tree stands; undefined for a document. */
export const treeAround = (root: Node): Node | undefined =>
  root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
