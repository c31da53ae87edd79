import { css } from 'lit';

export const simFaultsStyles = css`
  .panel {
    display: grid;
    gap: 18px;
    margin: 0;
  }
  .panel > header {
    display: block;
    margin: 0;
  }
  form {
    display: grid;
    gap: 16px;
  }
  .card {
    padding-inline-end: 28px;
  }
  .card .icon {
    margin-inline-end: 6px;
    color: var(--_ink-2);
  }
  .where {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1fr);
    gap: 8px;
  }
  .where select:last-child {
    grid-column: 1 / -1;
  }
  .amounts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 12px 24px;
  }
  output {
    font-weight: 550;
  }
  .standing {
    display: grid;
    gap: 4px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .standing header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 28px;
    margin: 0;
  }
  tf-bar {
    margin-block-end: 8px;
  }
  .fine {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_good);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 2px 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  li:first-child {
    border-block-start: 0;
  }
  li > .icon {
    color: var(--_bad);
  }
  li strong {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  li .soft {
    display: block;
  }
  @container page (width < 36rem) {
    .panel {
      padding: 16px;
    }
    .where,
    .cards {
      grid-template-columns: minmax(0, 1fr);
    }
    li {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    li .since {
      grid-area: 2 / 2;
    }
  }
`;
