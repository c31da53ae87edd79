import { TFT } from '../../model/units.ts';

/** What one activation pays: enough for a small machine for months, at any likely price. */
export const ACTIVATION_AMOUNT = 5_000n * TFT;
