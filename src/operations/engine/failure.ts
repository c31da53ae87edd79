import { GridError } from '../../ports/errors.ts';
import type { OperationError, OperationErrorCode } from './operation.ts';

/** An operation cannot go on this way; `error` is what a person is told. */
export class OperationFailure extends Error {
  override readonly name = 'OperationFailure';
  constructor(
    code: OperationErrorCode,
    params: OperationError['params'] = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.error = { code, params, cause: causeText(options?.cause) };
  }
  readonly error: OperationError;
}

/** This node failed, by its own word or the chain's about it: the next candidate may be tried. */
export class NodeFailure extends OperationFailure {}

/** A person's intent waits in the record. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The engine was closed; the operation goes on elsewhere or later. */
export class Closed extends Error {
  override readonly name = 'Closed';
}

/** What the journal keeps of anything that was thrown. */
export function errorOf(thrown: unknown): OperationError {
  if (thrown instanceof OperationFailure) return thrown.error;
  if (thrown instanceof GridError) {
    return { code: thrown.code, params: thrown.params, cause: causeText(thrown) };
  }
  return { code: 'operation.unexpected', params: {}, cause: causeText(thrown) };
}

/** The chain of causes, outermost first, one a line. */
function causeText(thrown: unknown): string {
  const lines: string[] = [];
  let cause = thrown;
  while (cause instanceof Error && lines.length < 8) {
    lines.push(`${cause.name}: ${cause.message}`);
    cause = cause.cause;
  }
  return lines.length > 0 || thrown === undefined ? lines.join('\n') : JSON.stringify(thrown);
}
