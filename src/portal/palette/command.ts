/** Something the command palette can do. */
export interface Command {
  readonly id: string;
  readonly words: string;
  /** Smaller, after the words: a state, a place. */
  readonly aside?: string | undefined;
  /** An outline of `icons.ts`. */
  readonly icon: string;
  readonly run: () => void;
}

/** What on the grid a question names. */
export type LookUp = (question: string) => Promise<readonly Command[]>;

/** Those whose words hold every word of the question, in their order; all for an empty one. */
export function matchCommands(commands: readonly Command[], question: string): readonly Command[] {
  const wanted = question.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ words, aside = '' }) => {
    const text = `${words} ${aside}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
