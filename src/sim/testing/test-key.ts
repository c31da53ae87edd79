import { keyFromSeed } from '../../crypto/ed25519.ts';

/** A key that is the same in every run. */
export const testKey =
  (number = 1) =>
  () =>
    keyFromSeed(new Uint8Array(32).fill(number));
