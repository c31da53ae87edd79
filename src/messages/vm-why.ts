import { Area } from './area.ts';
import { vmWhy as english } from './en/vm-why.ts';

/** Why nodes cannot run a virtual machine, and what would bring more. */
export const vmWhy = new Area(english, {
  de: async () => (await import('./de/vm-why.ts')).vmWhy,
});
