import { css } from 'lit';

/** Buttons and links: plain, `primary` (what to do next), `quiet` (beside text), `danger`, `square`. */
export const buttons = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 36px;
    padding: 4px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_ink);
    font: inherit;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    transition: background-color var(--_motion);
  }
  button:hover,
  .button:hover {
    background: var(--_hover);
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_ink));
  }
  .danger {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .danger:hover {
    background: var(--_bad-soft);
  }
  .danger.primary {
    background: var(--_bad);
    color: var(--_on-bad);
  }
  .danger.primary:hover {
    background: color-mix(in oklab, var(--_bad) 88%, var(--_ink));
  }
  .quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_ink-2);
  }
  .quiet:hover {
    background: var(--_hover);
    color: var(--_ink);
  }
  .small {
    min-block-size: 28px;
    padding: 2px 10px;
    font-size: var(--_text-s);
  }
  .square {
    inline-size: 36px;
    padding: 0;
    flex: none;
  }
  .square.small {
    inline-size: 28px;
  }
  button:disabled:disabled:disabled,
  button[aria-disabled='true'],
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_surface-2);
    color: var(--_ink-2);
    cursor: not-allowed;
  }
  button.quiet:disabled:disabled:disabled {
    background: transparent;
    border-color: transparent;
    opacity: 0.55;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .link:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  .icon {
    flex: none;
    vertical-align: -0.25em;
  }
`;
