import type { WebletFile } from './embed-code.ts';

/** What the embed page shows. */
export interface EmbedView {
  /** Where the weblets of this version are, without a slash at the end. */
  readonly folder: string;
  /** Empty where the build has not written its list. */
  readonly files: readonly WebletFile[];
  /** Names of the files a weblet loads to begin with, and of all it may ever load. */
  readonly entries: Readonly<
    Record<string, { readonly start: readonly string[]; readonly all: readonly string[] }>
  >;
  /** Countries with nodes: ISO 3166-1 alpha-2 codes and names. */
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}
