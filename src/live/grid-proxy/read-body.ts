import { GridError } from '../../ports/errors.ts';

const MEGABYTE = 1_000_000;

/**
 * The text of an answer, at most `most` bytes of it. Rejects with `proxy.too-large` as soon as it is
 * known to be more, and with `proxy.half` when the connection breaks off.
 */
export async function readBody(response: Response, host: string, most: number): Promise<string> {
  const tooLarge = () => new GridError('proxy.too-large', { host, megabytes: most / MEGABYTE });
  if (Number(response.headers.get('content-length')) > most) {
    void response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      // What the time limit or the reader itself has ended says why.
      throw cause instanceof GridError ? cause : new GridError('proxy.half', { host }, { cause });
    });
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > most) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The JSON of an answer; an answer that ends too early is told from one that never was JSON. */
export function parseBody(text: string, host: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const body = text.trim();
    const open = /^[[{]/.test(body);
    const closed = body.endsWith(body.startsWith('[') ? ']' : '}');
    throw new GridError(open && !closed ? 'proxy.half' : 'proxy.nonsense', { host }, { cause });
  }
}
