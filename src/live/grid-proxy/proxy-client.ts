import { GridError } from '../../ports/errors.ts';
import type { Surroundings } from '../surroundings.ts';
import { wait } from '../surroundings.ts';
import { metaAddress } from './addresses.ts';
import type { Check } from './check.ts';
import { WireFault } from './check.ts';
import { parseBody, readBody } from './read-body.ts';
import { RefusedFields } from './refused-fields.ts';
import { ping, refusal } from './wire-checks.ts';

/** Bounds of one question; bench and tests have their own. */
export interface Limits {
  /** Until the whole answer is there. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** How often one mirror is asked. */
  readonly attempts: number;
}

export const LIMITS: Limits = { milliseconds: 30_000, bytes: 50_000_000, attempts: 3 };

/** A mirror gets this long to say that it is there before the next one is asked beside it. */
const HEAD_START = 2_000;
/** The same for a question: a database may take its time. */
const PATIENCE = 8_000;
const PING_MS = 8_000;
const FIRST_PAUSE = 400;
/** Longer than this nobody waits for a page. */
const LONGEST_PAUSE = 20_000;

export interface Answer<T> {
  readonly value: T;
  /** Exactly as it came. */
  readonly text: string;
  readonly url: string;
  /** Rows on all pages together, from the header `count`. */
  readonly total: number | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MISSING = /^(contract|node|gateway) not found$/;

/** What another attempt may mend. */
const PASSING = new Set<string>([
  'proxy.unreachable',
  // What was cut off for a moment looks the same to a page.
  'proxy.refused',
  'proxy.slow',
  'proxy.half',
  'proxy.busy',
]);

const isPassing = (error: GridError): boolean =>
  PASSING.has(error.code) ||
  (error.code === 'proxy.failed' && Number(error.params['status']) >= 500);

/** What no other mirror would answer otherwise. */
const isFinal = (error: GridError): boolean =>
  error.code === 'proxy.not-found' ||
  error.code === 'proxy.offline' ||
  (error.code === 'proxy.failed' && Number(error.params['status']) < 500);

/** A way to an answer through one mirror; its signal says that the answer is no longer wanted. */
type Way<T> = (mirror: string, signal: AbortSignal) => Promise<T>;

const hostOf = (mirror: string): string => new URL(mirror).host;

/**
 * Asks the mirrors of one network: the first healthy one answers, and the others stand in when it
 * fails. Only reads, so whatever failed for a moment is asked again, with growing pauses of uneven
 * length. Rejects with GridError `proxy.*`.
 */
export class ProxyClient {
  readonly #around: Surroundings;
  readonly #limits: Limits;
  /** Which mirrors refuse to be asked for some fields only. */
  readonly refused: RefusedFields;
  #mirrors: readonly string[];
  #ranking: Promise<readonly string[]> | undefined;

  constructor(mirrors: readonly string[], around: Surroundings, limits = LIMITS) {
    this.#mirrors = mirrors;
    this.#around = around;
    this.#limits = limits;
    this.refused = new RefusedFields(around);
  }

  /** Mirrors, the one that answers first. Rejects as the first one does when none is healthy. */
  mirrors(): Promise<readonly string[]> {
    this.#ranking ??= this.#firstHealthy().catch((error: unknown) => {
      this.#ranking = undefined;
      throw error;
    });
    return this.#ranking;
  }

  /** The first answer that passes `check`, from whichever mirror gives it. */
  ask<T>(path: string, check: Check<T>): Promise<Answer<T>> {
    return this.fromFirst((mirror, signal) => this.askMirror(mirror, path, check, signal), isFinal);
  }

  /**
   * What the first mirror gives; the next one is tried beside it when nothing has come for long, and
   * instead of it when it fails. Rejects as the first one does when none gives anything.
   *
   * @param isLast no other mirror would do better
   * @param signal says that it is no longer wanted
   */
  async fromFirst<T>(
    way: Way<T>,
    isLast: (error: GridError) => boolean,
    signal?: AbortSignal,
  ): Promise<T> {
    const mirrors = await this.mirrors();
    const { mirror, value } = await this.#race(mirrors, PATIENCE, way, isLast, signal);
    this.prefer(mirror);
    return value;
  }

  /** From now on `mirror` is asked first. */
  prefer(mirror: string): void {
    if (this.#mirrors[0] === mirror) return;
    this.#mirrors = [mirror, ...this.#mirrors.filter((other) => other !== mirror)];
    this.#ranking = Promise.resolve(this.#mirrors);
  }

  /** What one mirror answers, asked again when it may help. */
  async askMirror<T>(
    mirror: string,
    path: string,
    check: Check<T>,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted();
      try {
        return await this.#once(mirror, path, check, this.#limits.milliseconds, signal);
      } catch (error) {
        if (!(error instanceof GridError) || !isPassing(error)) throw error;
        if (attempt >= this.#limits.attempts) throw error;
        const asked = Number(error.params['seconds'] ?? 0) * 1000;
        const pause = error.code === 'proxy.busy' ? asked : FIRST_PAUSE * 2 ** (attempt - 1);
        if (pause > LONGEST_PAUSE) throw error;
        await wait(this.#around, pause * (1 + this.#around.random() / 2), signal);
      }
    }
  }

  async #firstHealthy(): Promise<readonly string[]> {
    const mirrors = this.#mirrors;
    const [only] = mirrors;
    if (mirrors.length === 1 && only !== undefined) return mirrors;
    const { mirror } = await this.#race(
      mirrors,
      HEAD_START,
      (each, signal) => this.#once(each, metaAddress('ping'), ping, PING_MS, signal),
      () => false,
    );
    return (this.#mirrors = [mirror, ...mirrors.filter((other) => other !== mirror)]);
  }

  /** Starts a way when the one before has failed or has had its head start; the first one counts. */
  async #race<T>(
    mirrors: readonly string[],
    headStart: number,
    way: Way<T>,
    isLast: (error: GridError) => boolean,
    signal?: AbortSignal,
  ): Promise<{ readonly mirror: string; readonly value: T }> {
    const done = new AbortController();
    const end = (): void => done.abort(signal?.reason);
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end, { once: true });
    const attempts: Promise<{ mirror: string; value: T }>[] = [];
    let final: Error | undefined;
    let start: Promise<unknown> = Promise.resolve();
    for (const [place, mirror] of mirrors.entries()) {
      const attempt = start.then(async () => {
        done.signal.throwIfAborted();
        return { mirror, value: await way(mirror, done.signal) };
      });
      attempts.push(attempt);
      attempt.catch((error: unknown) => {
        if (done.signal.aborted || (error instanceof GridError && !isLast(error))) return;
        final = error instanceof Error ? error : new Error(String(error));
        done.abort(error);
      });
      if (place === mirrors.length - 1) break;
      const failed = new Promise<void>((resolve) => void attempt.catch(() => resolve()));
      const late = start.then(() => wait(this.#around, headStart, done.signal));
      start = Promise.race([failed, late]);
      start.catch(() => undefined);
    }
    try {
      return await Promise.any(attempts);
    } catch (error) {
      if (final) throw final;
      throw error instanceof AggregateError ? error.errors[0] : error;
    } finally {
      signal?.removeEventListener('abort', end);
      done.abort();
    }
  }

  async #once<T>(
    mirror: string,
    path: string,
    check: Check<T>,
    milliseconds: number,
    outer?: AbortSignal,
  ): Promise<Answer<T>> {
    const host = hostOf(mirror);
    const around = this.#around;
    if (!around.online()) throw new GridError('proxy.offline', { host });
    const limit = new AbortController();
    const slow = new GridError('proxy.slow', { host, seconds: milliseconds / 1000 });
    const stop = around.after(milliseconds, () => limit.abort(slow));
    const end = (): void => limit.abort(outer?.reason);
    outer?.addEventListener('abort', end, { once: true });
    const url = mirror + path;
    try {
      const response = await this.#fetch(url, host, limit.signal);
      const text = await readBody(response, host, this.#limits.bytes);
      if (!response.ok) throw refusedBy(response, text, host, around.now());
      const count = response.headers.get('count');
      return {
        value: checked(parseBody(text, host), check, url, host),
        text,
        url,
        total: count === null ? undefined : Number(count),
        at: around.now(),
      };
    } catch (error) {
      throw limit.signal.aborted ? (limit.signal.reason as Error) : error;
    } finally {
      stop();
      outer?.removeEventListener('abort', end);
    }
  }

  async #fetch(url: string, host: string, signal: AbortSignal): Promise<Response> {
    // No header of our own: the browser asks without a preflight, and nothing of the person is sent.
    const init: RequestInit = {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    };
    try {
      return await this.#around.fetch(url, init);
    } catch (cause) {
      if (signal.aborted) throw cause;
      if (!this.#around.online()) throw new GridError('proxy.offline', { host }, { cause });
      // A browser does not tell a refusal from a dead line, but a question that may not read the
      // answer is answered all the same.
      const answers = await this.#around.fetch(url, { ...init, mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      const code = answers ? 'proxy.refused' : 'proxy.unreachable';
      throw new GridError(code, { host }, { cause });
    }
  }
}

/** "3" seconds or a date, as the header `Retry-After` has it; 5 where it says nothing. */
function retryAfter(text: string | null, now: number): number {
  const seconds = Number(text ?? 5);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? 5 : Math.max(0, Math.ceil((date - now) / 1000));
}

function refusedBy(response: Response, text: string, host: string, now: number): GridError {
  const { status, headers } = response;
  if (status === 404) return new GridError('proxy.not-found', { host });
  if (status === 429)
    return new GridError('proxy.busy', {
      host,
      seconds: retryAfter(headers.get('retry-after'), now),
    });
  let message = text.slice(0, 200);
  try {
    message = refusal(JSON.parse(text), '').error;
  } catch {
    // No body of the proxy's own: what stands before it has answered.
  }
  // Released proxies answer so to the number of a contract that never was (protocol F.2).
  if (status === 500 && MISSING.test(message)) return new GridError('proxy.not-found', { host });
  return new GridError('proxy.failed', { host, status, message });
}

function checked<T>(value: unknown, check: Check<T>, url: string, host: string): T {
  try {
    return check(value, '');
  } catch (cause) {
    if (!(cause instanceof WireFault)) throw cause;
    const { path, expected, found } = cause;
    throw new GridError('proxy.wrong', { host, url, path, expected, found }, { cause });
  }
}
