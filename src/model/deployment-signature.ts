import { challengeBytes } from './challenge.ts';
import type { Deployment, DeploymentSignature } from './deployment.ts';
import type { TwinId } from './ids.ts';
import { fromHex, hex } from './hex.ts';

/** Why a node refuses the signatures of a deployment. */
export type SignatureProblem =
  | { readonly code: 'owner-not-requested'; readonly twinId: TwinId }
  | { readonly code: 'signature-missing'; readonly twinId: TwinId }
  | { readonly code: 'signature-malformed'; readonly twinId: TwinId }
  | { readonly code: 'signature-wrong'; readonly twinId: TwinId }
  | { readonly code: 'weight-too-low'; readonly weight: number; readonly required: number };

/** One signature that has to be right: by the account of this twin over this message. */
export interface SignatureClaim {
  readonly twinId: TwinId;
  readonly type: DeploymentSignature['signature_type'];
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** Tells whether a claim holds; false, too, for a twin that is not known. */
export type ClaimVerifier = (claim: SignatureClaim) => Promise<boolean>;

/** What of a deployment says who has to sign, and who did. */
export type Signed = Pick<Deployment, 'twin_id' | 'signature_requirement'>;

/** The bytes a twin signs: the challenge, or its text in a wallet's brackets (protocol D.4). */
export const signedMessage = (deployment: Deployment): Uint8Array =>
  messageOf(deployment, challengeBytes(deployment));

const messageOf = ({ signature_requirement }: Signed, challenge: Uint8Array): Uint8Array =>
  signature_requirement.signature_style === 'polka-wallet'
    ? new TextEncoder().encode(`<Bytes>${hex(challenge)}</Bytes>`)
    : challenge;

/**
 * What has to be verified, or the first reason why no signature could help (protocol D.1). The
 * owner must be among the requests, every listed twin must have signed, whether required or not,
 * and the weights must reach what is asked for. The challenge (16 bytes) is that of the deployment,
 * which need not be at hand with its secrets.
 */
export function signatureClaims(
  deployment: Signed,
  challenge: Uint8Array,
): readonly SignatureClaim[] | SignatureProblem {
  const { requests, signatures, weight_required: required } = deployment.signature_requirement;
  const owner = deployment.twin_id;
  if (!requests.some(({ twin_id }) => twin_id === owner)) {
    return { code: 'owner-not-requested', twinId: owner };
  }
  const weight = requests.reduce((sum, request) => sum + request.weight, 0);
  if (weight < required) return { code: 'weight-too-low', weight, required };

  const message = messageOf(deployment, challenge);
  const claims: SignatureClaim[] = [];
  for (const { twin_id: twinId } of requests) {
    const found = signatures.find(({ twin_id }) => twin_id === twinId);
    if (!found) return { code: 'signature-missing', twinId };
    if (!/^[\da-f]{128}$/i.test(found.signature)) return { code: 'signature-malformed', twinId };
    const signature = fromHex(found.signature);
    claims.push({ twinId, type: found.signature_type, message, signature });
  }
  return claims;
}

/** The first problem with the signatures of a deployment, or undefined when they hold. */
export async function signatureProblem(
  deployment: Deployment,
  verify: ClaimVerifier,
): Promise<SignatureProblem | undefined> {
  const claims = signatureClaims(deployment, challengeBytes(deployment));
  if ('code' in claims) return claims;
  const verdicts = await Promise.all(claims.map(verify));
  const wrong = claims[verdicts.indexOf(false)];
  return wrong && { code: 'signature-wrong', twinId: wrong.twinId };
}
