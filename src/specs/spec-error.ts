/** What can be wrong with a spec, or a part of one, that a page hands over. */
export type SpecErrorCode =
  /** A value of another kind: `params.path`, `params.expected`, `params.found`. */
  | 'spec.wrong'
  /** A spec has no such field: `params.path`. */
  | 'spec.unknown'
  /** The value of an attribute is not one it can have: `params.name`. */
  | 'spec.attribute';

/**
 * A spec that cannot be read. Names the field and the kinds of values, never a value, which may be
 * a secret.
 */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  constructor(
    readonly code: SpecErrorCode,
    readonly params: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
