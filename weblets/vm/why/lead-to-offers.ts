import './tf-vm-why.ts';
import type { TfVmWhy } from './tf-vm-why.ts';

/** Brings a person to the changes that would help, or to the reasons where none would. */
export async function leadToOffers(root: ParentNode): Promise<void> {
  const offered = root.querySelector<TfVmWhy>('tf-vm-why[brief]');
  await offered?.updateComplete;
  const first = offered?.renderRoot.querySelector('button');
  const folded = root.querySelector<TfVmWhy>('details tf-vm-why')?.closest('details');
  if (first) first.focus();
  else if (folded) {
    folded.open = true;
    folded.querySelector('summary')?.focus();
  }
}
