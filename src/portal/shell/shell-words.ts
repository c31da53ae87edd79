import type { Words } from '../../elements/words.ts';
import type { common } from '../../messages/common.ts';
import type { portal } from '../../messages/portal.ts';

/** Words and formats of the shell. */
export type ShellWords = Words<[typeof common, typeof portal]>;
