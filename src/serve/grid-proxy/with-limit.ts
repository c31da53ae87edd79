import { answer } from './answers.ts';
import type { Answering } from './serve-grid-proxy.ts';

/** How often may be asked, and by whom. */
export interface Limit {
  /** How many questions one address may ask in how many seconds. */
  readonly questions: number;
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Who asks. */
  readonly clientOf: (request: Request) => string;
}

/** The same proxy, which answers 429 to whoever asks too often (protocol F.2). */
export function withLimit(serve: Answering, limit: Limit): Answering {
  const { questions, seconds, now, clientOf } = limit;
  const asked = new Map<string, { readonly until: number; left: number }>();
  return async (request) => {
    const client = clientOf(request);
    const time = now();
    let window = asked.get(client);
    if (!window || window.until <= time) {
      window = { until: time + seconds * 1000, left: questions };
      asked.set(client, window);
    }
    const reset = Math.ceil((window.until - time) / 1000);
    const headers = {
      'x-ratelimit-limit': String(questions),
      'x-ratelimit-remaining': String(Math.max(0, window.left - 1)),
      'x-ratelimit-reset': String(reset),
      'x-client-ip': client,
    };
    if (window.left-- > 0) {
      const response = await serve(request);
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      return response;
    }
    return answer({ error: 'too many requests' }, 429, {
      ...headers,
      'retry-after': String(reset),
    });
  };
}
