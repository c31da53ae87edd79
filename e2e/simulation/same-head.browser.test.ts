import { sameHeads } from './same-head.ts';

sameHeads();
