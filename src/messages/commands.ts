import { Area } from './area.ts';
import { commands as english } from './en/commands.ts';

/** What can be done from anywhere, by a few letters. */
export const commands = new Area(english, {
  de: async () => (await import('./de/commands.ts')).commands,
});
