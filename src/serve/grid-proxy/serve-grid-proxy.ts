import type { GridProxy } from '../../ports/grid-proxy.ts';
import { answer, preflight } from './answers.ts';
import { Asked } from './asked.ts';
import { notFound, type Desk, type Route } from './desk.ts';
import { Library } from './library.ts';
import { Refusal } from './refusal.ts';
import { contractRoutes } from './routes/contract-routes.ts';
import { farmRoutes } from './routes/farm-routes.ts';
import { nodeRoutes } from './routes/node-routes.ts';
import { proxyRoutes } from './routes/proxy-routes.ts';
import { twinRoutes } from './routes/twin-routes.ts';

/** What a grid proxy is made of. */
export interface Served {
  readonly proxy: GridProxy;
  /** Milliseconds since 1970: how far the indexers have come, and what an hour ago was. */
  readonly now: () => number;
  /** From 0 to 1, for `randomize`; the same order each time when absent. */
  readonly random?: () => number;
  readonly version?: string;
}

/** A grid proxy as a function. */
export type Answering = (request: Request) => Promise<Response>;

/**
 * Answers the wire format of the grid proxy (protocol F) for any `GridProxy` handed to it: every
 * endpoint, filter, sort and header. What goes wrong is `{"error": text}` with its status.
 */
export function serveGridProxy(served: Served): Answering {
  const { proxy, now, random = () => 0, version = '0.0.0' } = served;
  const desk: Desk = { proxy, now, random, version, library: new Library(proxy) };
  const routes: Route[] = [
    ...nodeRoutes(desk),
    ...farmRoutes(desk),
    ...twinRoutes(desk),
    ...contractRoutes(desk),
    ...proxyRoutes(desk),
  ];
  routes.push([/^\/swagger\/?$/, () => answer({ swagger: '2.0', paths: pathsOf(routes) })]);

  return async (request) => {
    if (request.method === 'OPTIONS') return preflight();
    try {
      return await routed(routes, request);
    } catch (error) {
      if (error instanceof Refusal) return answer({ error: error.message }, error.status);
      const text = error instanceof Error ? error.message : String(error);
      return answer({ error: `internal server error: ${text}` }, 500);
    }
  };
}

async function routed(routes: readonly Route[], { method, url }: Request): Promise<Response> {
  if (method !== 'GET') throw new Refusal(405, 'only GET is answered');
  const { pathname, searchParams } = new URL(url);
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  for (const [pattern, respond] of routes) {
    const match = pattern.exec(path);
    if (match) return respond(new Asked(searchParams), Number(match[1] ?? 0));
  }
  return notFound(path);
}

/** The paths as a description writes them: "/nodes/{id}". */
const pathsOf = (routes: readonly Route[]) =>
  Object.fromEntries(
    routes.map(([path]) => [path.source.replace(/^\^|\$$|\\|\?/g, '').replace('(d+)', '{id}'), {}]),
  );
