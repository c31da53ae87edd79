import { css } from 'lit';

/** What the pages of contracts and the ledger have in common: tabs, tools, dense tables. */
export const contractsStyles = css`
  .tabs {
    display: flex;
    gap: 20px;
    margin-block: -8px 20px;
    border-block-end: 1px solid var(--_line);
  }
  .tabs a {
    display: inline-flex;
    align-items: center;
    min-block-size: 36px;
    margin-block-end: -1px;
    border-block-end: 2px solid transparent;
    color: var(--_ink-2);
    font-weight: 500;
    text-decoration: none;
  }
  .tabs a:hover {
    color: var(--_ink);
  }
  .tabs a[aria-current='page'] {
    border-color: var(--_accent);
    color: var(--_ink);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px 12px;
    margin-block-end: 16px;
  }
  .note {
    margin-block-end: 16px;
  }
  .tools label {
    display: grid;
    gap: 3px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .tools input,
  .tools select {
    inline-size: auto;
    min-inline-size: 0;
  }
  .tools input[type='number'],
  .tools input[inputmode='numeric'] {
    inline-size: 7.5rem;
  }
  .tools .end {
    margin-inline-start: auto;
  }
  table {
    font-variant-numeric: tabular-nums;
  }
  td,
  tbody th {
    white-space: nowrap;
  }
  tbody th {
    font-weight: 600;
  }
  tbody th small,
  td small {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 400;
  }
  thead button {
    gap: 4px;
    margin-inline-start: -8px;
    font-weight: 500;
  }
  th.number button {
    margin-inline: 0 -8px;
  }
  .tft {
    font-family: var(--_mono);
    font-size: 0.94em;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-block-start: 12px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .pager .row {
    flex-wrap: nowrap;
  }
  .fate {
    display: flex;
    gap: 10px;
    margin-block-end: 20px;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .fate p + p {
    margin-block-start: 4px;
  }
  .fate .icon {
    flex: none;
    margin-block-start: 3px;
  }
  .fate.bad {
    border-color: color-mix(in oklab, var(--_bad) 35%, var(--_bad-soft));
    background: var(--_bad-soft);
  }
  .share {
    inline-size: 100%;
    min-inline-size: 5rem;
  }
  .plain {
    color: inherit;
    text-decoration-color: var(--_edge);
  }
  .plain:hover {
    text-decoration-color: var(--_accent);
  }
  @container page (width < 40rem) {
    .tools label {
      flex: 1 1 8rem;
    }
    .tools label > * {
      inline-size: 100% !important;
    }
  }
`;
