import type { Words } from '../../elements/words.ts';
import type { embed } from '../../messages/embed.ts';
import type { map } from '../../messages/map.ts';
import type { vm } from '../../messages/vm.ts';
import type { EmbedStyle, WebletName } from './embed-code.ts';
import type { EmbedView } from './embed-view.ts';
import type { Presets } from './presets.ts';

/** What a person has put together so far, and how its parts change it. */
export interface EmbedDraft {
  readonly view: EmbedView;
  readonly weblet: WebletName;
  readonly presets: Presets;
  readonly look: EmbedStyle;
  readonly words: Words<[typeof embed]>;
  /** Words of the weblets themselves, some of them with the same keys. */
  readonly vmWords: Words<[typeof vm]>;
  readonly mapWords: Words<[typeof map]>;
  present(weblet: string): void;
  choose(change: Partial<Presets>): void;
  dress(change: Partial<EmbedStyle>): void;
}
