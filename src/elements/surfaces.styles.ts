import { css } from 'lit';

/** Things that open: details, popovers, dialogs. */
export const surfaces = css`
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    border-radius: var(--_radius);
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 3px 4px;
    border: solid var(--_ink-2);
    border-width: 0 1.5px 1.5px 0;
    rotate: -45deg;
    transition: rotate var(--_motion);
    flex: none;
  }
  details[open] > summary::before {
    rotate: 45deg;
  }
  [popover] {
    max-inline-size: min(calc(var(--_rem) * 22), calc(100vw - 32px));
    padding: 12px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_ink);
    font-size: var(--_text-s);
    text-align: start;
    box-shadow: 0 6px 24px oklch(0.2 0.02 255 / 0.16);
  }
  dialog {
    inline-size: min(calc(var(--_rem) * 34), calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 24px;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    color: var(--_ink);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: oklch(0.2 0.02 255 / 0.45);
  }
  dialog h2 {
    margin: 0 0 8px;
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    margin-block-start: 20px;
  }
`;
