import { Area } from './area.ts';
import { machine as english } from './en/machine.ts';

/** Words for machines on their way and running, beside the form. */
export const machine = new Area(english, {
  de: async () => (await import('./de/machine.ts')).machine,
});
