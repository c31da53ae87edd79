import type { rawRecord as english } from '../en/raw-record.ts';
import type { Translation } from '../message.ts';

export const rawRecord: Translation<typeof english> = {
  raw: 'Rohdaten',
  rawWhy: 'Der Datensatz, wie ihn seine Quelle gab.',
  copyJson: 'den Datensatz als JSON',
  copyCurl: 'einen cURL-Befehl, der ihn holt',
  asJson: 'JSON',
  asCurl: 'cURL',
};
