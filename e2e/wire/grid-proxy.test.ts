import { describe } from 'vitest';
import { browserSurroundings } from '../../src/live/surroundings.ts';
import { gridProxySuite } from '../../src/ports/conformance/grid-proxy.suite.ts';
import { listen } from './listen.ts';
import { liveBench, quietSurroundings, servedSim } from './served-sim.ts';

describe('live → wire → serve → sim, in one process', () => {
  gridProxySuite(async () => {
    const served = await servedSim();
    const around = quietSurroundings(served.serve, () => served.sim.clock.now());
    return liveBench(served, { proxy: 'https://proxy.example', around });
  });
});

describe('live → http → serve → sim, on a Node server', () => {
  gridProxySuite(async () => {
    const served = await servedSim();
    const server = await listen(served.serve);
    const bench = await liveBench(served, { proxy: server.url, around: browserSurroundings });
    return {
      ...bench,
      close: async () => {
        await bench.close();
        await server.close();
      },
    };
  });
});
