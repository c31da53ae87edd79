import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answering } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';

/** Listens on a port of this machine, as somebody's own proxy would. */
export async function listen(
  serve: Answering,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void reply(serve, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function reply(
  serve: Answering,
  { method = 'GET', url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await serve(new Request(`http://127.0.0.1${url}`, { method }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
