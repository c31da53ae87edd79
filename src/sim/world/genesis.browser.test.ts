import { expect, it } from 'vitest';
import { FROZEN_AT, FROZEN_CHECKSUM, columnsChecksum } from './columns-checksum.fixture.ts';
import { makeGenesis } from './genesis.ts';

it('makes in a browser the grid it makes in Node', () => {
  const genesis = makeGenesis({ seed: 'threefold', nodes: 1800, at: FROZEN_AT });
  expect(columnsChecksum(genesis)).toBe(FROZEN_CHECKSUM);
});
