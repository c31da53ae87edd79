import type { WebletFile } from './embed-code.ts';

/** What the embed page shows. */
export interface EmbedView {
  /** Where the weblets of this version are, without a slash at the end. */
  readonly folder: string;
  /** Empty where the build has not written its list. */
  readonly files: readonly WebletFile[];
  /** Bytes after compression of what the script loads to begin with. */
  readonly startSize?: number | undefined;
  /** Countries with nodes: ISO 3166-1 alpha-2 codes and names. */
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}
