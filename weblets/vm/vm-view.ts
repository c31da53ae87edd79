import type { Words } from '../../src/elements/words.ts';
import type { common } from '../../src/messages/common.ts';
import type { vm } from '../../src/messages/vm.ts';
import type { OpenGrid } from '../../src/queries/grid-offer.ts';
import type { KeyRing } from './key-ring.ts';
import type { Market, Quote } from './quote.ts';
import type { VmForm } from './vm-form.ts';

/** What every part of the form draws from. */
export interface VmView {
  readonly form: VmForm;
  readonly keys: KeyRing;
  readonly words: Words<[typeof vm, typeof common]>;
  /** Undefined while the grid opens. */
  readonly open: OpenGrid | undefined;
  /** Undefined until nodes, prices and the account are known. */
  readonly market: Market | undefined;
  /** Undefined while there is no market, or a figure is missing. */
  readonly quote: Quote | undefined;
  /** True when neither machines nor money are real. */
  readonly simulated: boolean;
  /** The form as it stands is kept in this browser. */
  readonly isKept: boolean;
  /** False while a machine is shown instead of the form. */
  readonly isShown: boolean;
  /** Shows the private half of a key that this browser keeps. */
  readonly showKey: (publicKey: string) => void;
  /** Draws the form again: code of a part has come. */
  readonly redraw: () => void;
  /** Back to the presets, without the draft. */
  readonly startOver: () => void;
}
