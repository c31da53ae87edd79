import type { Reading } from '../link/ignored-part.ts';
import { oneOf, QueryReader } from '../link/query-reader.ts';
import { RESOURCES, type Resource } from '../../model/supply.ts';

/** What the address of the statistics says: which resource is shown country by country. */
export interface StatisticsState {
  readonly resource: Resource;
}

export function readStatisticsQuery(query: string): Reading<StatisticsState> {
  const reader = new QueryReader(query);
  const resource = reader.one('show', oneOf(RESOURCES)) ?? 'cru';
  return { state: { resource }, ignored: reader.ignored };
}

/** The query of an address with this state; other parameters stay, what is as usual is left out. */
export function statisticsQuery({ resource }: StatisticsState, before: string): string {
  const query = new URLSearchParams(before);
  if (resource === 'cru') query.delete('show');
  else query.set('show', resource);
  return query.toString();
}
