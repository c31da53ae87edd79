import type { AccountId } from '../../model/ids.ts';
import { accountId, contractId, twinId } from '../../model/ids.ts';
import type { Grid } from '../../ports/grid.ts';
import type { EntryPage, LedgerHead, LedgerReader } from '../../ports/ledger.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { gridQuery } from '../../queries/grid-queries.ts';
import { QueryController, type Query } from '../../queries/query-controller.ts';
import { AddressQuery } from '../address-query.ts';
import { hrefTo } from '../href.ts';
import { readLedgerQuery } from '../ledger/ledger-address.ts';
import type { EntryChoice, Hit } from '../ledger/ledger-view.ts';
import type { TfPageLedger } from '../ledger/tf-page-ledger.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

const MINUTE = 60_000;
const SIZE = 50;

/** The newest hash, and how far time has got; null on a grid without a ledger. */
export const headQuery = (grid: Grid): Query<LedgerHead | null> =>
  gridQuery(grid, ['ledger-head'], async () => (await grid.ledger?.head()) ?? null, MINUTE);

const pageQuery = (
  grid: Grid,
  choice: EntryChoice,
): Query<EntryPage & { readonly choice: EntryChoice }> =>
  gridQuery(grid, ['ledger-page', JSON.stringify(choice)], async () => {
    const { kind, account, twin, contract, page } = choice;
    const found = await readerOf(grid).entries(
      {
        ...(kind && { kinds: [kind] }),
        ...(account !== undefined && { account }),
        ...(twin !== undefined && { twin: twinId(twin) }),
        ...(contract !== undefined && { contract: contractId(contract) }),
      },
      (page - 1) * SIZE,
      SIZE,
    );
    return { ...found, choice };
  });

function readerOf({ ledger }: Grid): LedgerReader {
  if (!ledger) throw new Error('asked for the ledger of a grid without one');
  return ledger;
}

/** What a question may mean: a number many things, a hash an entry, a long text an account. */
export async function findInLedger(
  ledger: LedgerReader,
  question: string,
): Promise<readonly Hit[]> {
  const text = question.replace(/^(0x|#)/i, '');
  if (/^[0-9a-f]{64}$/i.test(text)) {
    const entry = await ledger.entry(text.toLowerCase());
    return entry
      ? [{ kind: 'entry', id: String(entry.seq), href: hrefTo(`/ledger/entries/${entry.hash}`) }]
      : [];
  }
  if (/^\d{1,15}$/.test(text)) return numbered(ledger, Number(text));
  return ofAccount(ledger, accountId(question));
}

async function numbered(ledger: LedgerReader, number: number): Promise<readonly Hit[]> {
  const id = String(number);
  const [entry, head, ofContract, ofTwin] = await Promise.all([
    ledger.entry(number),
    ledger.head(),
    ledger.entries({ contract: contractId(number) }, 0, 0),
    ledger.entries({ twin: twinId(number) }, 0, 0),
  ]);
  const hits: Hit[] = [];
  if (ofContract.total > 0)
    hits.push({
      kind: 'contract',
      id,
      href: hrefTo(`/ledger?contract=${id}`),
      count: ofContract.total,
    });
  if (ofTwin.total > 0)
    hits.push({ kind: 'twin', id, href: hrefTo(`/ledger?twin=${id}`), count: ofTwin.total });
  if (entry) hits.push({ kind: 'entry', id, href: hrefTo(`/ledger/entries/${id}`) });
  if (number <= head.block) hits.push({ kind: 'block', id, href: hrefTo(`/ledger/blocks/${id}`) });
  return hits;
}

async function ofAccount(ledger: LedgerReader, account: AccountId): Promise<readonly Hit[]> {
  const { total } = await ledger.entries({ account }, 0, 0);
  return total > 0
    ? [{ kind: 'account', id: account, href: hrefTo(`/ledger?account=${account}`), count: total }]
    : [];
}

const hitsQuery = (grid: Grid, question: string): Query<readonly Hit[]> =>
  gridQuery(grid, ['ledger-hits', question], () => findInLedger(readerOf(grid), question));

/** Keeps the ledger's page supplied. */
export function supplyLedger(page: TfPageLedger, { grid }: Session): () => void {
  const wire = new Wire(draw);
  const query = new AddressQuery(wire, readLedgerQuery);
  const clock = new GridClockController(wire, () => grid);
  const head = new QueryController(wire, () => headQuery(grid));
  const found = new QueryController(wire, () =>
    grid.ledger ? pageQuery(grid, query.now.choice) : undefined,
  );
  const hits = new QueryController(wire, () => {
    const { question } = query.now;
    return grid.ledger && question ? hitsQuery(grid, question) : undefined;
  });

  function draw(): void {
    page.error = head.result?.error ?? found.result?.error ?? hits.result?.error ?? undefined;
    if (!grid.ledger) page.view = null;
    if (!head.data || !found.data || !grid.ledger) return;
    const { entries, total, choice } = found.data;
    page.view = {
      now: clock.now ?? grid.clock.now(),
      head: head.data,
      choice,
      entries,
      total,
      size: SIZE,
      question: query.now.question,
      hits: query.now.question ? hits.data : undefined,
    };
  }

  wire.open();
  return () => wire.close();
}
