import { encodeAddress } from '../../crypto/ss58.ts';
import { twinId } from '../../model/ids.ts';
import type { TwinRecord } from '../../model/twin-record.ts';
import type { TwinFilter, TwinPage, TwinQuery } from '../../ports/grid-proxy.ts';
import { twinAccount } from '../world/accounts.ts';
import type { IndexerView } from './indexer-view.ts';

/** Relay of everybody who was there before the first block. */
const RELAY = 'relay.grid.example';

function genesisTwin(view: IndexerView, id: number): TwinRecord {
  const account = twinAccount(view.genesis, twinId(id));
  return {
    twinId: twinId(id),
    accountId: encodeAddress(account ?? new Uint8Array(32)),
    relay: RELAY,
    publicKey: '',
  };
}

const FIELDS = {
  twin_id: 'twinId',
  account_id: 'accountId',
  relay: 'relay',
  public_key: 'publicKey',
} as const;

function admits(filter: TwinFilter, twin: TwinRecord): boolean {
  return (Object.keys(filter) as (keyof TwinFilter)[]).every(
    (field) => filter[field] === undefined || filter[field] === twin[field],
  );
}

/** One page of the twins of everybody: those of genesis are made only as far as they are asked for. */
export function pageOfTwins(view: IndexerView, query: TwinQuery): TwinPage {
  const { filter, page, size, sort } = query;
  const { nextTwinId } = view.genesis;
  const since = [...view.twins.values()]
    .map(({ twinId, account, relay, pk }) => ({ twinId, accountId: account, relay, publicKey: pk }))
    .sort((a, b) => a.twinId - b.twinId);
  const start = (Math.max(1, page) - 1) * size;
  const byId = !sort || sort.by === 'twin_id';
  if (byId && Object.keys(filter).length === 0) {
    const total = nextTwinId - 1 + since.length;
    const twins: TwinRecord[] = [];
    for (let i = start; i < Math.min(start + size, total); i++) {
      const place = sort?.descending ? total - 1 - i : i;
      twins.push(
        place < nextTwinId - 1 ? genesisTwin(view, place + 1) : since[place - nextTwinId + 1]!,
      );
    }
    return { twins, total };
  }
  const found: TwinRecord[] = [];
  const { twinId: one } = filter;
  const [from, to] = one === undefined ? [1, nextTwinId] : [one, one + 1];
  for (let id = Math.max(1, from); id < Math.min(to, nextTwinId); id++) {
    const twin = genesisTwin(view, id);
    if (admits(filter, twin)) found.push(twin);
  }
  found.push(...since.filter((twin) => admits(filter, twin)));
  if (sort) {
    const field = FIELDS[sort.by];
    const sign = sort.descending ? -1 : 1;
    found.sort((a, b) =>
      a[field] === b[field] ? a.twinId - b.twinId : a[field] < b[field] ? -sign : sign,
    );
  }
  return { twins: found.slice(start, start + size), total: found.length };
}
