import { css } from 'lit';

export const nodeFiltersStyles = css`
  :host {
    display: grid;
    align-content: start;
    gap: 0;
  }
  tf-facet-list {
    display: block;
  }
  tf-facet-list:first-child {
    padding-block-end: 10px;
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    min-block-size: 40px;
    font-weight: 600;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding-block: 2px 16px;
  }
  .three {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: end;
    gap: 8px;
  }
  .choice {
    align-items: center;
    gap: 8px;
    min-block-size: 26px;
    padding-block: 0;
  }
  .choice input {
    margin: 0;
  }
  .traits {
    display: grid;
    gap: 4px;
  }
  .trait {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 8rem;
    align-items: center;
    gap: 8px;
  }
  .trait select {
    min-block-size: 30px;
    padding-block: 2px;
    font-size: var(--_text-s);
  }
  .trait .set {
    border-color: var(--_accent);
    background-color: var(--_accent-soft);
    font-weight: 500;
  }
`;
