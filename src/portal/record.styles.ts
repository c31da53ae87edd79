import { css } from 'lit';

/** The page of one record: its figures in a row, panels in two columns, values to be copied. */
export const recordStyles = css`
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 48px;
    margin: 0 0 24px;
    padding-block: 16px;
    border-block: 1px solid var(--_line);
  }
  .figures dt {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .figures dd {
    margin: 0;
    font-size: var(--_text-l);
    font-variant-numeric: tabular-nums;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 0 24px;
    align-items: start;
  }
  .columns section {
    margin-block-start: 0;
  }
  .columns .panel + .panel {
    margin-block-start: 16px;
  }
  .copyable {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    margin-block: -4px;
  }
  @container page (width < 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns > div + div {
      margin-block-start: 16px;
    }
  }
  @container page (width < 40rem) {
    .figures {
      display: grid;
      gap: 8px;
    }
    .figures div {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
    }
    .figures dd {
      font-size: var(--_text);
    }
  }
`;
