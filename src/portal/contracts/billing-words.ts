import type { Words } from '../../elements/words.ts';
import type { billing } from '../../messages/billing.ts';
import type { portal } from '../../messages/portal.ts';

/** Words and formats of the pages of contracts and bills. */
export type BillingWords = Words<[typeof billing, typeof portal]>;
