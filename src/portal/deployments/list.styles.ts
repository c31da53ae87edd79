import { css } from 'lit';

/** A table that becomes cards where it is narrow. */
export const listStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 12px;
  }
  .tools input[type='search'] {
    flex: 1 1 14rem;
    max-inline-size: 26rem;
  }
  .tools select {
    inline-size: auto;
  }
  .sort {
    display: none;
  }
  .more {
    margin-block-start: 12px;
  }
  thead th {
    padding: 2px;
  }
  thead th:first-child {
    padding-inline-start: 10px;
  }
  thead button {
    gap: 4px;
    font-weight: 500;
  }
  tbody th,
  tbody td {
    block-size: 52px;
  }
  tbody th {
    padding-inline-start: 20px;
    font-weight: 600;
  }
  tbody th a {
    color: var(--_ink);
    text-decoration-color: transparent;
  }
  tbody th a:hover {
    text-decoration-color: currentColor;
  }
  small {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 400;
    white-space: nowrap;
  }
  .created,
  .state {
    white-space: nowrap;
  }
  .do {
    padding-inline-start: 0;
    text-align: end;
  }

  @container page (width < 52rem) {
    .sort {
      display: block;
    }
    .flush {
      border: 0;
      background: none;
    }
    table,
    tbody {
      display: grid;
      gap: 12px;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template:
        'name state' auto
        'node node' auto
        'price cost' auto
        'created do' auto / minmax(0, 1fr) auto;
      gap: 10px 16px;
      padding: 14px 16px;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) + 2px);
      background: var(--_raised);
    }
    tbody tr:hover {
      background: var(--_raised);
    }
    tbody th,
    tbody td,
    tbody tr:last-child > * {
      block-size: auto;
      padding: 0;
      border: 0;
      text-align: start;
    }
    tbody th {
      grid-area: name;
      overflow-wrap: anywhere;
    }
    .state {
      grid-area: state;
    }
    .node {
      grid-area: node;
    }
    .node small {
      display: inline;
      margin-inline-start: 8px;
    }
    tbody .price {
      grid-area: price;
      text-align: start;
    }
    tbody .cost {
      grid-area: cost;
      text-align: end;
    }
    .created {
      grid-area: created;
      align-self: center;
      color: var(--_ink-2);
      font-size: var(--_text-s);
    }
    .do {
      grid-area: do;
      justify-self: end;
    }
    .price::before,
    .cost::before {
      content: attr(data-label);
      display: block;
      color: var(--_ink-2);
      font-size: var(--_text-xs);
    }
  }
`;
