import { Area } from './area.ts';
import { vm as english } from './en/vm.ts';

/** Words of the form for a virtual machine. */
export const vm = new Area(english, { de: async () => (await import('./de/vm.ts')).vm });
