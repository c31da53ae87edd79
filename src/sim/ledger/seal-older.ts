import { parseCanonical, renderCanonical } from '../../crypto/canonical-json.ts';
import type { ContractId } from '../../model/ids.ts';
import { pause } from '../pause.ts';
import type { Entry, StoredEntry } from './entry.ts';
import type { ClearMessage, MessageSecrets } from './sealed-message.ts';
import { hasSecrets, sealMessage, secretsId } from './sealed-message.ts';

/** Entries without secrets in clear, and the secrets that were in them. */
export interface SealedEntries {
  readonly entries: readonly StoredEntry[];
  readonly secrets: ReadonlyMap<string, MessageSecrets>;
}

/** Messages between two pauses. */
const SLICE = 64;

/**
 * Seals what earlier versions wrote: messages whose secrets stood in clear in the hashed text get
 * the form of today and keep the hash they had, which the text, made again with the secrets, still
 * has. What is sealed, or has no secrets, stays the very entry it is.
 */
export async function sealOlder(found: readonly StoredEntry[]): Promise<SealedEntries> {
  const secrets = new Map<string, MessageSecrets>();
  const blindings = new Map<ContractId, string>();
  const entries: StoredEntry[] = [];
  for (const stored of found) {
    const sealed = await sealedOf(stored, blindings);
    entries.push(sealed?.entry ?? stored);
    if (!sealed) continue;
    secrets.set(sealed.id, sealed.secrets);
    if (secrets.size % SLICE === 0) await pause();
  }
  return { entries, secrets };
}

type OlderEntry = Omit<Entry, 'body'> & { readonly body: ClearMessage };

/** The entry, if it is a message with secrets in clear. */
function olderMessage({ text }: StoredEntry): OlderEntry | undefined {
  const entry = parseCanonical(text) as { readonly body: Partial<OlderEntry['body']> } | null;
  const body = entry?.body;
  if (body?.kind !== 'message' || 'blinding' in body || !body.deployment) return undefined;
  return hasSecrets(body.deployment) ? (entry as OlderEntry) : undefined;
}

interface SealedOne {
  readonly entry: StoredEntry;
  readonly id: string;
  readonly secrets: MessageSecrets;
}

/** The entry sealed; undefined where there is nothing to seal. */
async function sealedOf(
  stored: StoredEntry,
  blindings: Map<ContractId, string>,
): Promise<SealedOne | undefined> {
  // Most entries are no messages and need not be read.
  if (!stored.text.includes('"message"')) return undefined;
  try {
    const older = olderMessage(stored);
    if (!older) return undefined;
    const { contract_id: contract } = older.body.deployment;
    const sealed = await sealOne(stored, older, blindings.get(contract));
    blindings.set(contract, sealed.secrets.blinding);
    return sealed;
  } catch {
    return withheld(stored);
  }
}

/** What nobody can read may hold anything: it is kept whole as a secret, and its hash in its place. */
const withheld = ({ seq, hash, text }: StoredEntry): SealedOne => ({
  entry: { seq, hash, text: renderCanonical({ hash, seq }) },
  id: `unreadable:${hash}`,
  secrets: { blinding: '', values: {}, text },
});

async function sealOne(
  { seq, hash, text }: StoredEntry,
  { at, prev, seq: stated, body }: OlderEntry,
  blinding: string | undefined,
): Promise<SealedOne> {
  const sealed = await sealMessage(body, blinding);
  const { secrets } = sealed;
  const entry = renderCanonical({ at, body: sealed.body, hash, prev, seq: stated });
  const isCanonical = clearText({ at, prev, seq: stated }, body) === text;
  return {
    entry: { seq, hash, text: entry },
    id: secretsId(sealed.body)!,
    secrets: isCanonical ? secrets! : { ...secrets!, text },
  };
}

/** The text that a message had when its secrets stood in clear. */
export const clearText = (
  { at, prev, seq }: Pick<Entry, 'at' | 'prev' | 'seq'>,
  { kind, command, node, deployment }: ClearMessage,
): string => renderCanonical({ at, body: { command, deployment, kind, node }, prev, seq });
