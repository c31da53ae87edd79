import { Area } from './area.ts';
import { common as english } from './en/common.ts';

/** Words that every weblet and page shares. */
export const common = new Area(english, {
  de: async () => (await import('./de/common.ts')).common,
});
