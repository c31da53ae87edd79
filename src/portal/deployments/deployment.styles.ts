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
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    padding: 10px 14px;
    border: 1px solid color-mix(in oklab, var(--_warn) 35%, var(--_warn-soft));
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }
  .standstill {
    align-items: start;
    flex-wrap: nowrap;
  }
  .standstill > div {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .standstill p {
    margin: 0;
    max-inline-size: 46rem;
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
`;
