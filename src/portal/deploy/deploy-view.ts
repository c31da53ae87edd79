import type { Money } from '../shell-view.ts';

/** A machine of a usual size, one press away. */
export interface QuickStart {
  /** "Small", in the reader's language. */
  readonly name: string;
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  readonly disk: number;
  readonly perMonth: Money;
  /** The form, with this size chosen. */
  readonly href: string;
}

/** What the gallery of products shows. */
export interface DeployView {
  readonly simulated: boolean;
  readonly quickStarts: readonly QuickStart[];
}
