import { Area } from './area.ts';
import { vmFaults as english } from './en/vm-faults.ts';

/** What is wrong with a field of the form for a virtual machine. */
export const vmFaults = new Area(english, {
  de: async () => (await import('./de/vm-faults.ts')).vmFaults,
});
