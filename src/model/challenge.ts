import { md5 } from '@noble/hashes/legacy.js';
import type { Deployment } from './deployment.ts';
import { hex } from './hex.ts';
import { workloadText } from './workloads/challenges.ts';

/**
 * What of a deployment is hashed, in the wire's order with nothing between the fields
 * (protocol D.4). The contract id, results, signatures and `corex` are not part of it.
 */
export function challengeText(deployment: Deployment): string {
  const { version, twin_id, metadata, description, expiration } = deployment;
  const { requests, weight_required, signature_style } = deployment.signature_requirement;
  let text = `${version}${twin_id}${metadata}${description}${expiration}`;
  for (const workload of deployment.workloads)
    text += `${workload.version}${workloadText(workload)}`;
  for (const request of requests) text += `${request.twin_id}${request.required}${request.weight}`;
  return `${text}${weight_required}${signature_style}`;
}

/** The 16 bytes that twins sign. */
export const challengeBytes = (deployment: Deployment): Uint8Array =>
  md5(new TextEncoder().encode(challengeText(deployment)));

/** The 32 lower-case hex characters that the contract carries as `deploymentHash`. */
export const challengeHash = (deployment: Deployment): string => hex(challengeBytes(deployment));
