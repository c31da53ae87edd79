import { css } from 'lit';

/**
 * Pages that reckon: a form beside its result, the panel `.total` of which is the figure one came for,
 * and `dl.steps` with the way it comes about.
 */
export const reckonerStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
    gap: 16px 24px;
    align-items: start;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .panel + .panel,
  section {
    margin: 0;
  }
  .result {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .steps {
    margin: 0;
  }
  .steps > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .steps > .in {
    padding-inline-start: 16px;
    color: var(--_ink-2);
  }
  .steps > .counts {
    color: var(--_ink);
    font-weight: 600;
  }
  .steps > .sum {
    border-block-end: 0;
    font-weight: 600;
  }
  .steps dd {
    margin: 0;
    text-align: end;
  }
  @container page (width < 52rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    /* The result stays in sight while its form, which stands before it, is filled in. */
    .result {
      display: contents;
    }
    .total {
      position: sticky;
      z-index: 1;
      inset-block-end: var(--tf-bottom, 0px);
      padding-block: 10px;
      box-shadow: 0 4px 24px rgb(0 0 0 / 18%);
    }
  }
  @media (max-height: 480px) {
    .result,
    .total {
      position: static;
    }
  }
`;
