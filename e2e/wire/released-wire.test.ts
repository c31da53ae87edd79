import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deploy, diskDeployment, newUser, openNodes } from '../../src/ports/conformance/actions.ts';
import { releasedWireSuite } from './released-wire.ts';
import { servedSim, type ServedSim } from './served-sim.ts';

let served: ServedSim;
beforeAll(async () => {
  served = await servedSim('released', 400);
  const user = await newUser(served.sim);
  const [node] = openNodes(await served.sim.proxy.inventory());
  await deploy(served.sim, user, node!, diskDeployment(user.twin, 'billed', 50));
  await served.sim.world!.jump(10 * 3_600_000);
});
afterAll(() => served.sim.close());

releasedWireSuite((path) => served.serve(new Request(`https://proxy.example${path}`)));

describe('and what the newest source does otherwise', () => {
  test('select is refused by released proxies only', async () => {
    const { serve } = await servedSim('released', 50, true);
    const path = 'https://proxy.example/nodes?size=1&select=node_id,farmName';
    expect(await (await serve(new Request(path))).json()).toEqual([
      { nodeId: 1, farmName: expect.any(String) as string },
    ]);
    const refusal = await served.serve(new Request(path));
    expect(refusal.status).toBe(400);
    expect(await refusal.json()).toEqual({
      error: 'failed to decode params: schema: invalid path "select"',
    });
  });

  test('whatever the method, it is taken for GET, so that a page that has to ask first is refused', async () => {
    for (const method of ['POST', 'OPTIONS']) {
      const answer = await served.serve(new Request('https://proxy.example/ping', { method }));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-methods')).toBeNull();
      expect(await answer.json()).toEqual({ ping: 'pong' });
    }
  });
});
