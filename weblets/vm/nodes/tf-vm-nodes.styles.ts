import { css } from 'lit';

export const styles = css`
  dialog {
    inline-size: min(calc(var(--_rem) * 64), calc(100vw - 32px));
    padding: 20px;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto auto auto minmax(calc(var(--_rem) * 8), 1fr) auto;
    gap: 12px;
  }
  dialog.map[open] {
    grid-template-rows: none;
  }
  header,
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  footer {
    justify-content: end;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  dialog h2 {
    margin: 0;
  }
  .views {
    display: flex;
    gap: 20px;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_rem) * 16)), 1fr));
    align-items: center;
    gap: 8px 24px;
  }
  .table-scroll {
    overflow: auto;
    block-size: min(calc(var(--_rem) * 32), 60dvh);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-inline: 2px;
    background: var(--_surface);
  }
  td small {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  td:last-child {
    text-align: end;
  }
  .price button,
  .uptime button {
    inline-size: 100%;
    justify-content: end;
  }
  .free {
    white-space: nowrap;
  }
  @media (width < 60em) {
    .free,
    .farm {
      display: none;
    }
  }
  @media (width < 36em) {
    .uptime,
    td.node,
    th.node {
      display: none;
    }
    td {
      padding-inline: 6px;
    }
  }
`;
