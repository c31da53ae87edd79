import { css } from 'lit';

/** Tables with 40 px rows; a cell of class `number` aligns at its end. Wrap them with `tableRegion`. */
export const tables = css`
  .table-scroll {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_text);
  }
  th,
  td {
    block-size: 40px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
  }
  th {
    block-size: 36px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 500;
    white-space: nowrap;
  }
  tbody th {
    block-size: 40px;
    color: inherit;
    font-size: inherit;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  tbody tr:hover {
    background: var(--_hover);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  caption {
    padding-block-end: 8px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    text-align: start;
  }
`;
