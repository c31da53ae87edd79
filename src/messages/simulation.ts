import { Area } from './area.ts';
import { simulation as english } from './en/simulation.ts';

/** Words of the panel that steers a simulated grid. */
export const simulation = new Area(english, {
  de: async () => (await import('./de/simulation.ts')).simulation,
});
