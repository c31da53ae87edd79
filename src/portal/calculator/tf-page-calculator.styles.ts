import { css } from 'lit';

export const calculatorStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
    gap: 14px 16px;
  }
  fieldset {
    margin: 16px 0 0;
    padding: 0;
    border: 0;
    display: grid;
    gap: 6px;
  }
  .sums {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(5.9rem, 1fr));
    gap: 12px;
    margin: 0 0 8px;
  }
  .sums dt {
    color: var(--_ink-2);
  }
  .sums dd {
    margin: 0;
    font-size: var(--_text-l);
  }
  .sums .main dd {
    font-size: var(--_text-2xl);
    letter-spacing: -0.02em;
  }
  .funds {
    margin: 8px 0;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .funds.short {
    color: var(--_warn);
  }
  .steps + h3 {
    margin-block-start: 20px;
  }
  .columns > form {
    position: sticky;
    inset-block-start: calc(var(--tf-top, 0px) + 16px);
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .table-scroll {
    margin-inline: -20px;
  }
  .table-scroll tr > :first-child {
    padding-inline-start: 20px;
  }
  .table-scroll tr > :last-child {
    padding-inline-end: 20px;
  }
  .table-scroll td:last-child button {
    margin-inline-end: -10px;
  }
  .table-scroll + .soft {
    margin-block-start: 12px;
  }
  .differs {
    margin-block-start: 24px;
  }
  .differs ul {
    margin: 8px 0 0;
    padding-inline-start: 20px;
    columns: 2 24rem;
    column-gap: 32px;
  }
  .differs li {
    margin-block-end: 6px;
    break-inside: avoid;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 16px 0 0;
    justify-content: start;
  }
  @container page (width < 22rem) {
    .table-scroll {
      margin-inline: -16px;
    }
    .table-scroll tr > :first-child {
      padding-inline-start: 16px;
    }
    .table-scroll tr > :last-child {
      padding-inline-end: 16px;
    }
  }
  @container page (width < 52rem) {
    .columns > form {
      position: static;
    }
  }
  @media (max-height: 480px) {
    .columns > form {
      position: static;
    }
  }
`;
