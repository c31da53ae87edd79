import { GridError } from '../../ports/errors.ts';
import type { Answer } from './proxy-client.ts';

/**
 * Rows on all pages together, which `ret_count` asks for (protocol F.2). A page that may not read
 * the header `count` would take the first page of a list for all of it.
 *
 * @throws GridError `proxy.wrong` when the header is missing or no count
 */
export function counted({ total, url }: Answer<unknown>): number {
  if (total !== undefined && Number.isSafeInteger(total) && total >= 0) return total;
  throw new GridError('proxy.wrong', {
    host: new URL(url).host,
    url,
    path: 'header count',
    expected: 'a whole number',
    found: total === undefined ? 'nothing' : 'something else',
  });
}
