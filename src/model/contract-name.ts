import type { Contract } from './contract.ts';

/** What a person called a deployment, by its contract's JSON (protocol D.2), else its number. */
export function nameOfContract(contract: Contract): string {
  const number = `#${contract.contractId}`;
  if (contract.type === 'name') return contract.name || number;
  if (contract.type !== 'node') return number;
  try {
    const { name } = JSON.parse(contract.deploymentData) as { name?: unknown };
    return typeof name === 'string' && name ? name : number;
  } catch {
    // Free text, which anybody may have written.
    return number;
  }
}
