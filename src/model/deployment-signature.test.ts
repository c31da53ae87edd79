import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { challengeBytes, challengeHash } from './challenge.ts';
import type { ClaimVerifier } from './deployment-signature.ts';
import { signatureClaims, signatureProblem, signedMessage } from './deployment-signature.ts';
import type { Deployment, SignatureRequirement } from './deployment.ts';
import { deploymentOf, workloadNamed } from './every-workload.fixture.ts';
import { twinId } from './ids.ts';

const [owner, other] = [twinId(42), twinId(7)];
const hex = (byte: string): string => byte.repeat(64);
const signed = (twin: typeof owner, byte: string) => ({
  twin_id: twin,
  signature: hex(byte),
  signature_type: 'ed25519' as const,
});
const asks = (twin: typeof owner, weight = 1) => ({ twin_id: twin, required: false, weight });

function requiring(requirement: Partial<SignatureRequirement>): Deployment {
  const deployment = deploymentOf(workloadNamed('disk1'));
  const { signature_requirement } = deployment;
  return {
    ...deployment,
    signature_requirement: { ...signature_requirement, ...requirement },
  };
}

const everything: ClaimVerifier = async () => true;
const allBut =
  (twin: typeof owner): ClaimVerifier =>
  async (claim) =>
    claim.twinId !== twin;

describe('the signatures of a deployment', () => {
  it('hold when the owner signed the raw challenge', async () => {
    const deployment = requiring({ signatures: [signed(owner, 'ab')] });
    expect(signatureClaims(deployment, challengeBytes(deployment))).toEqual([
      {
        twinId: owner,
        type: 'ed25519',
        message: challengeBytes(deployment),
        signature: hexToBytes(hex('ab')),
      },
    ]);
    expect(await signatureProblem(deployment, everything)).toBeUndefined();
  });

  it.each([
    [
      'nobody asked the owner',
      { requests: [asks(other)], signatures: [signed(other, 'ab')] },
      { code: 'owner-not-requested', twinId: owner },
    ],
    ['the owner did not sign', {}, { code: 'signature-missing', twinId: owner }],
    [
      'a listed twin did not sign, required or not',
      { requests: [asks(owner), asks(other)], signatures: [signed(owner, 'ab')] },
      { code: 'signature-missing', twinId: other },
    ],
    [
      'a signature is no hex of 64 bytes',
      { signatures: [{ ...signed(owner, 'ab'), signature: 'ab' }] },
      { code: 'signature-malformed', twinId: owner },
    ],
    [
      'the weights do not suffice',
      { weight_required: 3, requests: [asks(owner, 2)], signatures: [signed(owner, 'ab')] },
      { code: 'weight-too-low', weight: 2, required: 3 },
    ],
  ])('fail when %s', async (_title, requirement, problem) => {
    expect(await signatureProblem(requiring(requirement), everything)).toEqual(problem);
  });

  it('fail when one of them is wrong, and say whose', async () => {
    const deployment = requiring({
      requests: [asks(owner), asks(other)],
      signatures: [signed(other, 'cd'), signed(owner, 'ab')],
    });
    expect(await signatureProblem(deployment, everything)).toBeUndefined();
    expect(await signatureProblem(deployment, allBut(other))).toEqual({
      code: 'signature-wrong',
      twinId: other,
    });
  });

  it('are over bracketed text when a wallet signed', () => {
    const deployment = requiring({ signature_style: 'polka-wallet' });
    expect(new TextDecoder().decode(signedMessage(deployment))).toBe(
      `<Bytes>${challengeHash(deployment)}</Bytes>`,
    );
    expect(bytesToHex(challengeBytes(deployment))).toBe(challengeHash(deployment));
  });
});
