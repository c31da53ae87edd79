import { Area } from './area.ts';

/** Words of exporting and importing a simulated world. */
export const worldFile = new Area(async () => (await import('./en/world-file.ts')).worldFile, {
  de: async () => (await import('./de/world-file.ts')).worldFile,
});
