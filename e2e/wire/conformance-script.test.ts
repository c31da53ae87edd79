import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Answering } from '../../src/serve/grid-proxy/serve-grid-proxy.ts';
import { listen } from './listen.ts';
import { servedSim } from './served-sim.ts';

/** Runs `npm run conformance` with these arguments. */
function conformance(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['scripts/conformance.mjs', ...args]);
  let said = '';
  const hear = (chunk: Buffer): void => void (said += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

async function against(serve: Answering) {
  const server = await listen(serve);
  try {
    return await conformance('--grid-proxy', server.url);
  } finally {
    await server.close();
  }
}

test('without an address everything is skipped, and nothing passed', async () => {
  const { code, said } = await conformance();
  expect(code).toBe(3);
  expect(said).toMatch(/^skipped: no grid proxy was named/);
  expect(said).not.toContain('passed');
});

test('what is no address, or no option, is refused', async () => {
  expect((await conformance('--grid-proxy', 'somewhere')).code).toBe(2);
  expect((await conformance('--proxy')).code).toBe(2);
});

test('a proxy that keeps to the protocol passes, and what acts on a grid is skipped', async () => {
  const { serve } = await servedSim();
  const { code, said } = await against(serve);
  expect(said).toMatch(/\d+ passed, 0 failed, [34] skipped/);
  expect(said).toMatch(/^passed {3}publishes columns that agree with each other$/m);
  expect(said).toMatch(/^skipped {2}remembers deleted contracts/m);
  expect(code).toBe(0);
});

test('a proxy that does not fails, and the field is named', async () => {
  const { serve } = await servedSim();
  const { code, said } = await against(async (request) => {
    const answer = await serve(request);
    if (new URL(request.url).pathname !== '/nodes' || !answer.ok) return answer;
    const rows = (await answer.json()) as Record<string, unknown>[];
    return new Response(JSON.stringify(rows.map(({ farmId: _, ...rest }) => rest)), answer);
  });
  expect(code).toBe(1);
  expect(said).toContain('[0].farmId');
  expect(said).toMatch(/\d+ failed/);
});
