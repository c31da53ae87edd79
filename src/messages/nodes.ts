import { Area } from './area.ts';
import { nodes as english } from './en/nodes.ts';

/** Words of the list from which a node is chosen by hand. */
export const nodes = new Area(english, {
  de: async () => (await import('./de/nodes.ts')).nodes,
});
