import { css } from 'lit';

/** Typing and choosing from a list: text inputs, text areas, selects. */
export const inputs = css`
  input:not([type='checkbox'], [type='radio'], [type='range'], [type='file'], [type='color']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 36px;
    margin: 0;
    padding: 6px 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_ink);
    font: inherit;
    font-variant-numeric: inherit;
  }
  textarea {
    min-block-size: 80px;
    resize: vertical;
  }
  textarea.code,
  input.code {
    font-family: var(--_mono);
    font-size: var(--_text-s);
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_ink-2) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_ink-2) 50%);
    background-position:
      right 16px center,
      right 11px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }
  input:hover:not(:disabled),
  select:hover:not(:disabled),
  textarea:hover:not(:disabled) {
    border-color: var(--_ink-2);
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline: var(--_focus);
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  input:disabled,
  select:disabled,
  textarea:disabled {
    border-color: var(--_line);
    background-color: var(--_surface-2);
    color: var(--_ink-2);
    cursor: not-allowed;
  }
  ::placeholder {
    color: var(--_ink-2);
    opacity: 0.75;
  }
  input[type='number'] {
    text-align: end;
  }
`;
