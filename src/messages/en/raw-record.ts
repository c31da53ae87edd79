import type { Catalogue } from '../message.ts';

/** Words around a record as its source gave it. */
export const rawRecord = {
  raw: 'Raw record',
  rawWhy: 'The record as its source gave it.',
  copyJson: 'the record as JSON',
  copyCurl: 'a cURL command that fetches it',
  asJson: 'JSON',
  asCurl: 'cURL',
} as const satisfies Catalogue;
