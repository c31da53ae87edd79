import { mix } from './random.ts';

/** mUSD for one TFT: the average the chain bills with and its clamp (protocol A.8). */
export interface TftPrice {
  readonly average: number;
  readonly min: number;
  readonly max: number;
}

/** Price of TFT at genesis: an average between 14 and 26 mUSD, the clamp of protocol A.8. */
export function genesisPrice(key: number): TftPrice {
  return { average: 14 + (mix(key, 0x7f7) % 13), min: 10, max: 1000 };
}
