import { css } from 'lit';

export const overviewStyles = css`
  .welcome {
    padding-block: 12px 8px;
  }
  .welcome h1 {
    font-size: calc(var(--_text-2xl) * 1.3);
  }
  .welcome .lead {
    margin-block: 8px 28px;
    font-size: var(--_text-l);
  }
  .welcome ol {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 20px 32px;
    max-inline-size: 62rem;
    margin: 0 0 28px;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .welcome li {
    position: relative;
    display: grid;
    align-content: start;
    gap: 2px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-2);
    counter-increment: step;
  }
  .welcome li::before {
    content: '';
    position: absolute;
    inset: -2px auto auto 0;
    inline-size: 24px;
    block-size: 3px;
    background: var(--_accent);
  }
  .welcome li strong {
    color: var(--_ink);
    font-weight: 620;
  }
  .welcome li strong::before {
    content: counter(step) '  ';
    color: var(--_accent);
    white-space: pre;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_raised);
  }
  .figures > div {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 16px 20px;
  }
  .figures > div + div {
    border-inline-start: 1px solid var(--_line);
  }
  .figures dt {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .figures dd {
    margin: 0;
  }
  .big {
    font-size: var(--_text-2xl);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.02em;
  }
  .spark tf-sparkline {
    inline-size: 100%;
    max-inline-size: 12rem;
    block-size: 22px;
  }

  .two {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 0 48px;
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }
  .list li {
    display: grid;
    grid-template:
      'name place price' auto
      'state size price' auto / minmax(0, 1fr) minmax(0, 12rem) 8.5rem;
    align-items: center;
    gap: 2px 16px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .place {
    grid-area: place;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    grid-area: name;
    color: var(--_ink);
    font-weight: 600;
    text-decoration: none;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .name:hover {
    text-decoration: underline;
  }
  .list tf-price {
    grid-area: price;
    text-align: end;
  }
  .list tf-badge {
    grid-area: state;
    justify-self: start;
  }
  .size {
    grid-area: size;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .grid .panel {
    display: grid;
    grid-template:
      'nodes nodes' auto
      'map table' auto
      'supplies supplies' auto
      'rule rule' auto / minmax(0, 2fr) minmax(15rem, 1fr);
    gap: 12px 40px;
  }
  .nodes {
    grid-area: nodes;
    color: var(--_ink-2);
  }
  .nodes a {
    color: inherit;
    text-decoration-color: var(--_edge);
    text-underline-offset: 3px;
  }
  .nodes strong {
    color: var(--_ink);
    font-size: var(--_text-l);
  }
  .map {
    grid-area: map;
  }
  .key {
    text-align: end;
  }
  .grid table {
    grid-area: table;
    font-size: var(--_text-s);
  }
  .grid td,
  .grid th {
    block-size: 28px;
    padding: 2px 0;
  }
  .supplies {
    grid-area: supplies;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    gap: 12px 24px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .rule {
    grid-area: rule;
  }

  @container page (width < 56rem) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div:nth-child(3) {
      border-inline-start: 0;
    }
    .figures > div:nth-child(n + 3) {
      border-block-start: 1px solid var(--_line);
    }
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
    .grid .panel {
      grid-template: 'nodes' 'map' 'supplies' 'rule' 'table' / minmax(0, 1fr);
      gap: 16px;
    }
  }
  @container page (width < 20rem) {
    .figures {
      grid-template-columns: minmax(0, 1fr);
    }
    .figures > div + div {
      border-block-start: 1px solid var(--_line);
      border-inline-start: 0;
    }
  }
  @container page (width < 30rem) {
    .figures > div {
      padding: 12px 14px;
    }
    .big {
      font-size: var(--_text-xl);
    }
    .list li {
      grid-template: 'name price' auto 'place state' auto / minmax(0, 1fr) auto;
    }
    .list tf-badge {
      grid-area: state;
      justify-self: end;
    }
    .size {
      display: none;
    }
  }
`;
