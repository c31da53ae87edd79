import type { Exploration } from '../../../explore/exploration.ts';
import type { NodeFilter } from '../../../explore/node-filter.ts';
import type { ExploreWords } from '../measure-words.ts';

/** What the controls of a filter draw from, and how they ask for another one. */
export interface FilterForm {
  readonly exploration: Exploration;
  readonly words: ExploreWords;
  /** Asks for another filter. */
  filterBy(filter: NodeFilter): void;
}
