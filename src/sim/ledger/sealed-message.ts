import { renderCanonical } from '../../crypto/canonical-json.ts';
import { hash256 } from '../../crypto/hash.ts';
import { x25519PublicKey } from '../../crypto/x25519.ts';
import { challengeHash, challengeText } from '../../model/challenge.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import { mapSecrets, MYCELIUM_KEY } from '../../model/secrets.ts';
import type { MessageBody } from '../../ports/ledger.ts';
import { fromHex, hex } from '../../model/hex.ts';

/** A message as a twin sends it. */
export interface ClearMessage extends Pick<MessageBody, 'kind' | 'command' | 'node'> {
  readonly deployment: Deployment;
}

/** What a sealed message leaves out; never written but encrypted. */
export interface MessageSecrets {
  /** Hex of 32 bytes without which no guess at a secret can be tried on its commitment. */
  readonly blinding: string;
  /** Secrets by their commitments. */
  readonly values: Readonly<Record<string, string>>;
  /** The hashed text, where it cannot be made of the rest again. */
  readonly text?: string;
}

export interface SealedMessage {
  readonly body: MessageBody;
  /** Undefined where the message had none. */
  readonly secrets: MessageSecrets | undefined;
}

const encoder = new TextEncoder();
const hashHex = (text: string): string => hex(hash256(encoder.encode(text)));

const commitmentTo = (blinding: string, workload: string, field: string, value: string): string =>
  hashHex(renderCanonical([blinding, workload, field, value]));

/** Tells blindings apart without giving one away. */
const nameOf = (blinding: string): string => hashHex(`blinding ${blinding}`);

/** As hard to guess as the deployment itself, and the same in every engine. */
const blindingFor = (deployment: Deployment): string =>
  hashHex(`secrets of ${challengeText(deployment)}`);

/** What the secrets of a message are kept under; undefined where it has none. */
export const secretsId = ({
  blinding,
  challenge,
}: Pick<MessageBody, 'blinding' | 'challenge'>): string | undefined =>
  blinding === undefined ? undefined : `${blinding}:${challenge}`;

/** Whether anything in a deployment is a secret. */
export function hasSecrets(deployment: Deployment<unknown>): boolean {
  let found = false;
  mapSecrets(deployment, () => (found = true));
  return found;
}

const COMMITMENT = /^[0-9a-f]{64}$/;

/** Whether every secret of a deployment is a commitment to it. */
export function isSealed(deployment: Deployment<unknown>): boolean {
  let found = true;
  mapSecrets(deployment, (secret) => {
    const { commitment, publicKey = '' } = (secret ?? {}) as Partial<SealedSecret>;
    found &&= COMMITMENT.test(String(commitment));
    found &&= publicKey === '' || COMMITMENT.test(publicKey);
  });
  return found;
}

/**
 * A message with commitments in place of its secrets, the challenge that its contract names, and
 * the public halves that addresses are made of: all that a fold needs. An update takes the
 * `blinding` of the version before, so that what did not change has the same commitments.
 */
export async function sealMessage(message: ClearMessage, before?: string): Promise<SealedMessage> {
  const { kind, command, node, deployment } = message;
  const challenge = challengeHash(deployment);
  const blinding = before ?? blindingFor(deployment);
  const publicKeys = await publicKeysOf(deployment);
  const values: Record<string, string> = {};
  const sealed = mapSecrets(deployment, (value, field, workload): SealedSecret => {
    const commitment = commitmentTo(blinding, workload, field, value);
    const publicKey = field === MYCELIUM_KEY ? publicKeys.get(workload) : undefined;
    values[commitment] = value;
    return { commitment, ...(publicKey !== undefined && { publicKey }) };
  });
  const body = { kind, command, node, deployment: sealed, challenge };
  return Object.keys(values).length === 0
    ? { body, secrets: undefined }
    : { body: { ...body, blinding: nameOf(blinding) }, secrets: { blinding, values } };
}

/** Public keys of Mycelium instances by the names of their networks. */
async function publicKeysOf(deployment: Deployment): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const { type, name, data } of deployment.workloads) {
    if (type !== 'network' && type !== 'network-light') continue;
    const secret = fromHex(data.mycelium?.hex_key ?? '');
    if (secret.length === 32) keys.set(name, hex(await x25519PublicKey(secret)));
  }
  return keys;
}

/**
 * The message that was sealed, or undefined when these are not all of its secrets, or others: every
 * commitment and the challenge are checked; public keys, where they are not part of what was hashed
 * (`withKeys`), are derived again.
 */
export async function reopened(
  body: MessageBody,
  secrets: MessageSecrets,
  withKeys = false,
): Promise<ClearMessage | undefined> {
  const { kind, command, node, challenge } = body;
  const { blinding, values } = secrets;
  let isRight = body.blinding === nameOf(blinding);
  const publicKeys = new Map<string, string | undefined>();
  const deployment = mapSecrets(body.deployment, (sealed, field, workload): string => {
    const value = values[sealed.commitment];
    isRight &&=
      value !== undefined && commitmentTo(blinding, workload, field, value) === sealed.commitment;
    if (field === MYCELIUM_KEY) publicKeys.set(workload, sealed.publicKey);
    return value ?? '';
  });
  if (!isRight || challengeHash(deployment) !== challenge) return undefined;
  if (withKeys && publicKeys.size > 0) {
    const derived = await publicKeysOf(deployment);
    for (const [workload, key] of publicKeys) if (derived.get(workload) !== key) return undefined;
  }
  return { kind, command, node, deployment };
}

/**
 * A sealed deployment as text alone, to be compared with another version of it: equal secrets have
 * equal texts, unless the versions were blinded differently, when secrets are left out of account.
 */
export const comparable = (
  deployment: Deployment<SealedSecret>,
  withSecrets: boolean,
): Deployment => mapSecrets(deployment, ({ commitment }) => (withSecrets ? commitment : ''));
