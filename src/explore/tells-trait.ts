import { SECURE_BOOT, type Inventory } from '../model/inventory.ts';
import type { Trait } from './node-filter.ts';

/**
 * Whether a grid tells this of its nodes. The proxy of a real one says nothing of secure boot: where
 * no node at all has it, nobody looked.
 */
export const tellsTrait = ({ flags }: Inventory, trait: Trait): boolean =>
  trait !== 'secureBoot' || flags.some((bits) => (bits & SECURE_BOOT) !== 0);
