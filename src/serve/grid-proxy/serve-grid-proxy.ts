import type { GridProxy } from '../../ports/grid-proxy.ts';
import { answer, movedTo, nothingThere } from './answers.ts';
import { Asked } from './asked.ts';
import type { Desk, Route } from './desk.ts';
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
  /** Answers as the newest source does: `select`, continents, benchmarks, memory of GPUs. */
  readonly newer?: boolean;
}

/** A grid proxy as a function. */
export type Answering = (request: Request) => Promise<Response>;

/**
 * Answers the wire format of released grid proxies (protocol F, with what F.2 says they do otherwise
 * than documented) for any `GridProxy` handed to it: every endpoint, filter, sort and header, and
 * the same refusals. Whatever the method, it is taken for GET.
 */
export function serveGridProxy(served: Served): Answering {
  const { proxy, now, random = () => 0, version = '0.0.0', newer = false } = served;
  const desk: Desk = { proxy, now, random, version, newer, library: new Library(proxy) };
  const routes: Route[] = [
    ...nodeRoutes(desk),
    ...farmRoutes(desk),
    ...twinRoutes(desk),
    ...contractRoutes(desk),
    ...proxyRoutes(desk),
  ];
  const paths = (): readonly string[] => routes.map(([path]) => templateOf(path));
  routes.push(
    [
      /^\/$/,
      () =>
        answer(
          `Welcome to threefold grid proxy server, available endpoints ${paths()
            .map((path) => `[${path}] `)
            .join('')}`,
        ),
    ],
    [
      /^\/swagger\/doc\.json$/,
      () =>
        answer({ swagger: '2.0', paths: Object.fromEntries(paths().map((path) => [path, {}])) }),
    ],
  );

  return async (request) => {
    try {
      return await routed(routes, request);
    } catch (error) {
      if (error instanceof Refusal) return answer({ error: error.message }, error.status);
      return answer({ error: error instanceof Error ? error.message : String(error) }, 500);
    }
  };
}

async function routed(routes: readonly Route[], { url }: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(url);
  const shorter = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  for (const [pattern, respond] of routes) {
    const match = pattern.exec(shorter);
    if (!match) continue;
    if (shorter !== pathname) return movedTo(shorter + search);
    return respond(new Asked(searchParams), Number(match[1] ?? 0));
  }
  return nothingThere();
}

/** The path as a description writes it: "/nodes/{id}". */
const templateOf = ({ source }: RegExp): string =>
  source.replace(/^\^|\$$|\\|\?:/g, '').replace('(d+)', '{id:[0-9]+}');
