import { css } from 'lit';

/** A table that scrolls by itself under a head that stays. Row height: `--tf-row`. */
export const tableStyles = css`
  :host {
    --_row: var(--tf-row, 38px);
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
  }
  .sorter {
    display: none;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .scroller {
    position: relative;
    overflow: auto;
    min-block-size: 0;
    overflow-anchor: none;
    overscroll-behavior-y: contain;
    scrollbar-width: thin;
    border-radius: inherit;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .canvas {
    position: relative;
    min-inline-size: 100%;
  }
  .sheet {
    position: sticky;
    inset-block-start: 0;
    overflow-y: clip;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_text);
  }
  thead {
    position: relative;
    z-index: 1;
  }
  th,
  td {
    block-size: var(--_row);
    padding: 0 12px;
    border-block-end: 1px solid var(--_line);
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    vertical-align: middle;
    white-space: nowrap;
  }
  thead th {
    position: relative;
    padding: 0;
    background: var(--_surface-2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  thead th > .plain,
  thead button {
    display: flex;
    align-items: center;
    gap: 4px;
    inline-size: 100%;
    block-size: calc(var(--_row) - 1px);
    min-block-size: 0;
    padding: 0 12px;
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: inherit;
    text-align: start;
    justify-content: start;
    overflow: hidden;
  }
  thead button span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  thead button:hover {
    background: var(--_hover);
    color: var(--_ink);
  }
  thead :is(button, .plain):focus-visible {
    outline-offset: -2px;
  }
  thead [aria-sort='ascending'],
  thead [aria-sort='descending'] {
    color: var(--_ink);
    font-weight: 600;
  }
  .number {
    text-align: end;
  }
  thead .number button {
    flex-direction: row-reverse;
    justify-content: end;
  }
  .edge {
    position: absolute;
    inset-block: 8px;
    inset-inline-end: 0;
    inline-size: 9px;
    border-inline-end: 1px solid var(--_line);
    cursor: col-resize;
    touch-action: none;
  }
  .edge:hover {
    border-inline-end: 2px solid var(--_accent);
  }
  tbody tr {
    background: var(--_raised);
  }
  tbody tr:hover,
  tbody tr:focus-visible {
    background: var(--_hover);
  }
  tbody tr.marked {
    background: var(--_accent-soft);
  }
  tbody tr[aria-current] > :first-child {
    box-shadow: inset 3px 0 var(--_accent);
  }
  tbody tr:focus-visible {
    outline-offset: -2px;
  }
  tbody th {
    font-weight: 600;
  }
  tbody a {
    color: inherit;
    text-decoration-color: transparent;
  }
  tbody a:hover {
    text-decoration-color: currentColor;
  }
  .mark {
    inline-size: 40px;
    padding: 0 0 0 12px;
  }
  .mark label {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-start: -6px;
    cursor: pointer;
  }
  .soft {
    color: var(--_ink-2);
  }
  .cell-bar {
    display: block;
    inline-size: 100%;
    block-size: 4px;
    margin-block-start: 3px;
    border-radius: 2px;
    background: var(--_line);
    overflow: hidden;
  }
  .cell-bar rect {
    fill: var(--_accent);
  }
  .cell-bar .most {
    fill: var(--_warn);
  }
  .cell-bar .off {
    fill: var(--_edge);
    opacity: 0.4;
  }
  .amount {
    display: block;
    font-size: var(--_text-s);
    line-height: 16px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .number .amount {
    text-align: end;
  }
  .dot {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 7px;
    border: 2px solid var(--_good);
    border-radius: 50%;
    background: var(--_good);
  }
  .dot.standby {
    border-color: var(--_warn);
    background: none;
  }
  .dot.down {
    border-color: var(--_bad);
    border-radius: 1px;
    background: none;
  }
  @container table (width < 41em) {
    .sorter {
      display: flex;
    }
    .sorter select {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    .cell-bar rect {
      fill: CanvasText;
    }
    tbody tr.marked {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
