/** The database of a world is named by it; its shape has a version of its own. */
export const worldName = (seed: string, nodes: number): string => `tfgrid-world:${seed}:${nodes}`;
