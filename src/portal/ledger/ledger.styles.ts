import { css } from 'lit';

/** What the pages of the ledger have beyond those of contracts. */
export const ledgerStyles = css`
  .verify {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-block: -8px 24px;
  }
  .verify progress {
    inline-size: min(16rem, 40vw);
  }
  .good,
  .bad {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_good);
  }
  .bad {
    color: var(--_bad);
  }
  .tools .ask {
    flex: 1 1 16rem;
    max-inline-size: 34rem;
  }
  .ask input {
    inline-size: 100%;
  }
  .hits {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    margin: -4px 0 16px;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-2);
    list-style: none;
  }
  .hits a {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 500;
  }
  .narrowed {
    margin-block-end: 12px;
  }
  .narrowed a {
    margin-inline-start: 10px;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .steps a[aria-disabled] {
    opacity: 0.5;
  }
  .raw {
    margin-block-start: 10px;
  }
  .raw summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .raw tf-code {
    margin-block-start: 8px;
  }
  .args {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 20px;
    margin: 6px 0 0;
    font-size: var(--_text-s);
  }
  .args dt {
    color: var(--_ink-2);
    font-family: var(--_mono);
  }
  .args dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .call + .call {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .up {
    color: var(--_good);
  }
  .down {
    color: var(--_bad);
  }
  td.was {
    color: var(--_ink-2);
  }
  @container page (width < 30rem) {
    .args {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .args dd {
      margin-block-end: 6px;
    }
  }
`;
