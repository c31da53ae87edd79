import { verify } from '../../crypto/ed25519.ts';
import { isSigned } from '../../crypto/ledger-proof.ts';
import { decodeAddress } from '../../crypto/ss58.ts';
import { signatureClaims } from '../../model/deployment-signature.ts';
import type { Grid } from '../../ports/grid.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';
import { GridClockController } from '../../queries/grid-clock-controller.ts';
import { gridQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import type { EntryView, ProofHead, SignatureCheck } from '../ledger/ledger-view.ts';
import type { TfPageLedgerEntry } from '../ledger/tf-page-ledger-entry.ts';
import type { Route } from '../route.ts';
import { headQuery } from './ledger.ts';
import { redactedJson } from './redact.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** Checks the signature of an extrinsic from the hashed text, and all those of a deployment. */
export const signatureCheck =
  (grid: Grid, genesis: string): SignatureCheck =>
  async ({ body, text }) => {
    if (body.kind === 'extrinsic') return isSigned(text, genesis);
    if (body.kind !== 'message') return undefined;
    const claims = signatureClaims(body.deployment, bytesOf(body.challenge));
    if ('code' in claims) return false;
    const valid = await Promise.all(
      claims.map(async ({ twinId, message, signature }) => {
        const twin = await grid.chain.twin(twinId);
        return twin ? verify(decodeAddress(twin.account), message, signature) : false;
      }),
    );
    return !valid.includes(false);
  };

/** Bytes of hex; none of what is no hex. */
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => parseInt(pair, 16));

/** The head that a hash stands for: the ledger up to the entry that has it. */
export const headOf =
  (grid: Grid) =>
  async (hash: string): Promise<ProofHead | undefined> => {
    const entry = await grid.ledger?.entry(hash);
    return entry && { hash: entry.hash, entries: entry.seq + 1 };
  };

/** Keeps the page of one entry supplied. */
export function supplyLedgerEntry(
  page: TfPageLedgerEntry,
  { grid }: Session,
  route: Route,
): () => void {
  const id = route.id ?? '';
  const wanted = id.length === 64 ? id : Number(id);
  const wire = new Wire(draw);
  const clock = new GridClockController(wire, () => grid);
  const head = new QueryController(wire, () => headQuery(grid));
  const entry = new QueryController<LedgerEntry | null>(wire, () =>
    gridQuery(
      grid,
      ['ledger-entry', wanted],
      async () => (await grid.ledger?.entry(wanted)) ?? null,
    ),
  );
  const texts: EntryView['texts'] = async (after, limit) =>
    (await grid.ledger?.texts(after, limit)) ?? [];
  page.view = undefined;
  page.error = undefined;

  function draw(): void {
    page.error = entry.result?.error ?? head.result?.error ?? undefined;
    if (entry.data === null || head.data === null) page.view = null;
    if (!entry.data || !head.data) return;
    const before = page.view;
    // The same texts and checks as long as the entry and the head are, so that a proof stands.
    if (before?.entry === entry.data && before.head.hash === head.data.hash) {
      page.view = { ...before, now: clock.now ?? grid.clock.now() };
      return;
    }
    const { at, prev, seq, body } = entry.data;
    page.view = {
      now: clock.now ?? grid.clock.now(),
      entry: entry.data,
      head: head.data,
      content: redactedJson({ seq, at, prev, body }),
      texts,
      headOf: headOf(grid),
      isSigned: signatureCheck(grid, head.data.genesis),
    };
  }

  wire.open();
  return () => wire.close();
}
