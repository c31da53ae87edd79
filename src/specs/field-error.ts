/** Numbers and short texts that the words of a code are filled with; sizes are bytes. */
export type CodeParams = Readonly<Record<string, number | string>>;

/**
 * What is wrong with, or worth knowing about, one field. `path` names the field as the spec
 * does ("cpu", "disks.1.mountpoint"); `code` selects the words, which live in `messages`.
 */
export interface FieldError<Code extends string = string> {
  readonly path: string;
  readonly code: Code;
  readonly params: CodeParams;
}
