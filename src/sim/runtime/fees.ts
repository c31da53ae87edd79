import { renderCanonical } from '../../crypto/canonical-json.ts';
import type { TftUnits } from '../../model/units.ts';
import type { Call } from '../../ports/chain.ts';

/** Base fee of an extrinsic: about 0.001 TFT, its weight included (protocol A.1). */
const BASE: TftUnits = 10_000n;

/** Fee of one extrinsic: the base and one unit per byte of its encoded calls. */
export const feeOf = (calls: readonly Call[]): TftUnits =>
  BASE + BigInt(renderCanonical(calls).length);
