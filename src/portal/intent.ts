import type { ContractId } from '../model/ids.ts';
import type { GridChoice } from '../model/network.ts';
import type { Fault } from '../ports/world.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What a person asks of the portal; pages say it, the composition root does it. */
export type Intent =
  | { readonly do: 'set-theme'; readonly theme: Theme }
  /** A tag with words, or '' for the browser's own. */
  | { readonly do: 'set-language'; readonly language: string }
  | { readonly do: 'delete-deployment'; readonly contract: ContractId }
  | { readonly do: 'steer'; readonly operation: string; readonly how: OperationStep }
  | { readonly do: 'add-ssh-key'; readonly name: string; readonly publicKey: string }
  | { readonly do: 'remove-ssh-key'; readonly id: string }
  | { readonly do: 'save-private-key'; readonly id: string }
  | { readonly do: 'default-ssh-key'; readonly id: string }
  | { readonly do: 'save-search'; readonly name: string; readonly query: string }
  | { readonly do: 'delete-search'; readonly id: string }
  /** Has the faucet pay, where there is one. */
  | { readonly do: 'top-up' }
  | { readonly do: 'export-profile' }
  /** Comes to a `ProfileChange`. */
  | { readonly do: 'inspect-profile'; readonly file: File }
  | { readonly do: 'import-profile'; readonly file: File }
  /** 0 pauses; at most 3600. */
  | { readonly do: 'set-rate'; readonly rate: number }
  | { readonly do: 'jump'; readonly milliseconds: number }
  /** Instant in ms since 1970. */
  | { readonly do: 'jump-to'; readonly instant: number }
  | { readonly do: 'inject'; readonly fault: Fault }
  /** mUSD. */
  | { readonly do: 'set-tft-price'; readonly milliUsd: number }
  /** Comes to `WorldHoldings`. */
  | { readonly do: 'world-holdings' }
  /** With a passphrase, with its secrets. */
  | { readonly do: 'export-world'; readonly passphrase?: string }
  /** Comes to `WorldFileFacts`. */
  | { readonly do: 'inspect-world'; readonly file: File }
  /** The passphrase of its secrets, or null to leave them behind. */
  | { readonly do: 'import-world'; readonly file: File; readonly passphrase?: string | null }
  /** Comes to a `Verification`. */
  | { readonly do: 'verify-world'; readonly progress: (done: number, total: number) => void }
  /** Leaves for another simulated grid; this one stays as it is. */
  | { readonly do: 'open-world'; readonly seed: string; readonly nodes: number }
  /** Asks the browser not to clear storage by itself. */
  | { readonly do: 'persist-storage' }
  | { readonly do: 'reset-world' }
  /** Leaves for another grid, simulated or real. */
  | { readonly do: 'choose-grid'; readonly choice: GridChoice }
  /** Shows which grids there are. */
  | { readonly do: 'show-grids' }
  /** Asks the real grid again. */
  | { readonly do: 'refresh-grid' }
  | { readonly do: 'retry' };

/** What a person may do with an operation on its way. */
export type OperationStep = 'cancel' | 'resume' | 'next-node' | 'undo' | 'send-now' | 'forget';

/** An intent on its way up from a page. */
export class IntentEvent extends Event {
  static readonly type = 'tf-intent';

  /** Set by whoever does it: settles when it is done, rejects with what went wrong. */
  outcome: Promise<unknown> | undefined;
  /** Whoever asked draws what goes wrong; otherwise the shell does. */
  drawsErrors = false;

  constructor(readonly intent: Intent) {
    super(IntentEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tf-intent': IntentEvent;
  }
}
