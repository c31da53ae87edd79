import type { waiting as english } from '../en/waiting.ts';
import type { Translation } from '../message.ts';

export const waiting: Translation<typeof english> = {
  waiting: 'Das Grid wird gefragt …',
  slow: 'Das Grid antwortet seit {n} s nicht.',
  byItself: 'Sobald es antwortet, erscheint hier von selbst, was hierher gehört.',
  askAgain: 'Noch einmal fragen',
};
