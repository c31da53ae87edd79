import type { NodeId } from '../../model/ids.ts';
import type { Grid } from '../grid.ts';
import type { Signer } from '../signer.ts';

/** A grid under test, with what acts on it from outside. */
export interface Bench {
  readonly grid: Grid;
  /** An account that has never been seen; a number for each. */
  newSigner(number: number): Promise<Signer>;
  /** Lets grid time pass, milliseconds, and everything that becomes due happen. */
  pass(milliseconds: number): Promise<void>;
  /** Takes a node's power or gives it back. */
  power(node: NodeId, on: boolean): Promise<void>;
  /** Share of messages to a node that get lost, in 1/1000. */
  lose(node: NodeId, permille: number): Promise<void>;
  close(): Promise<void>;
  /** Somebody else runs this grid: it is only looked at, and tests that act on it are skipped. */
  readonly onlyLookedAt?: true;
  /** Its proxy keeps no events of contracts. */
  readonly withoutEvents?: true;
}

/** Makes a fresh grid for one test. */
export type OpenBench = () => Promise<Bench>;
