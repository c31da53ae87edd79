import type { GridErrorCode, PalletError } from '../ports/errors.ts';

/** What can go wrong with an operation, beside what its ports report. */
export type OperationFailure =
  | 'operation.no-candidate'
  | 'operation.candidates-exhausted'
  | 'operation.workload-failed'
  | 'operation.contract-gone'
  | 'operation.slow'
  | 'operation.left'
  | 'operation.secrets-lost'
  | 'operation.unexpected';

/** What can be wrong with the spec that a page hands to a form. */
export type SpecFailure = 'spec.wrong' | 'spec.unknown' | 'spec.attribute';

/** Everything that has words: a port's code, a pallet's error, an operation's, or none of them. */
export type ErrorCode = GridErrorCode | PalletError | OperationFailure | SpecFailure | 'unknown';
export type ErrorPart = 'title' | 'reason' | 'next';
export type ErrorKey = `${ErrorCode}.${ErrorPart}`;

/** An error as it is drawn: which words, and what fills them in. */
export interface NamedError {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Which words an error gets. Errors are told by their shape, since two copies of a class may meet
 * on one page; a refused dispatch gets the words of the pallet's own error.
 *
 * @param known whether there are words for a code
 */
export function nameError(error: unknown, known: (code: string) => boolean): NamedError {
  const { code, params = {} } = (error ?? {}) as Partial<NamedError>;
  const pallet = params['pallet'];
  for (const candidate of [pallet, code])
    if (typeof candidate === 'string' && known(candidate))
      return { code: candidate as ErrorCode, params };
  return { code: 'unknown', params };
}

const mostLines = 8;

/** An error and what caused it, outermost first, as short lines for a report. */
export function causeLines(error: unknown): string[] {
  const lines: string[] = [];
  let at = error;
  while (at !== undefined && at !== null && lines.length < mostLines) {
    lines.push(at instanceof Error ? `${at.name}: ${at.message}` : describe(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return lines;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
