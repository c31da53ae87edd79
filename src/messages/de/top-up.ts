import type { topUp as english } from '../en/top-up.ts';
import type { Translation } from '../message.ts';

export const topUp: Translation<typeof english> = {
  topUp: '{amount} holen, simuliert',
};
