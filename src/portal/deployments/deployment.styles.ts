import { css } from 'lit';

export const deploymentStyles = css`
  .head .row {
    gap: 8px 12px;
  }
  tf-error,
  .deleting,
  .grace {
    margin-block-end: 20px;
  }
  .deleting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .grace {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border: 1px solid color-mix(in oklab, var(--_warn) 35%, var(--_warn-soft));
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 48px;
    margin: 0;
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
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 0 24px;
    align-items: start;
    margin-block-start: 24px;
  }
  .columns section {
    margin-block-start: 0;
  }
  .columns .panel + .panel {
    margin-block-start: 16px;
  }
  .ways {
    display: grid;
    gap: 14px;
    margin: 14px 0 0;
    padding: 0;
    list-style: none;
  }
  .ways li {
    display: grid;
    gap: 4px;
  }
  .copyable {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-block: -4px;
  }
  .table-scroll {
    margin-block-start: 16px;
  }
  td {
    white-space: nowrap;
  }
  td:first-child,
  th:first-child {
    padding-inline-start: 0;
  }
  td:last-child,
  th:last-child {
    padding-inline-end: 0;
  }
  summary .soft {
    font-weight: 400;
  }
  details tf-code {
    margin-block-start: 8px;
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
