import { css } from 'lit';

/** A field with its label above, small enough to stand two in a row; and a note below one. */
export const smallFieldStyles = css`
  .small-field {
    display: grid;
    gap: 2px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .small-field input {
    min-block-size: 32px;
    padding: 4px 8px;
    color: var(--_ink);
  }
  p {
    margin: 0;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  p:empty {
    display: none;
  }
`;
