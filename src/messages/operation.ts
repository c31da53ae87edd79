import { Area } from './area.ts';
import { operation as english } from './en/operation.ts';

/** Words for what takes a while: phases, what they are busy with, how it ended. */
export const operation = new Area(english, {
  de: async () => (await import('./de/operation.ts')).operation,
});
