import { Area } from './area.ts';
import { deployment as english } from './en/deployment.ts';

/** The states of a deployment, and what happens to one. */
export const deployment = new Area(english, {
  de: async () => (await import('./de/deployment.ts')).deployment,
});
