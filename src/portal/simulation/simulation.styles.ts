import { css } from 'lit';

export const simulationStyles = css`
  tf-error {
    margin-block-end: 20px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 0 24px;
    align-items: start;
  }
  .columns section {
    display: grid;
    gap: 16px;
    margin-block-start: 0;
  }
  .panel > header {
    margin: 0;
  }
  .now {
    font-size: var(--_text-xl);
    font-weight: 560;
    letter-spacing: -0.015em;
  }
  .cards {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr));
  }
  .rate {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  h3 {
    margin-block-end: 8px;
  }
  .good,
  .bad {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_good);
  }
  .bad {
    color: var(--_bad);
  }
  .warn {
    color: var(--_warn);
  }
  .faults {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .faults li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 12px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .faults li > .icon {
    color: var(--_warn);
  }
  .price {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .price tf-field {
    inline-size: 11rem;
  }
  @container page (width < 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns > div + div {
      margin-block-start: 16px;
    }
  }
`;
