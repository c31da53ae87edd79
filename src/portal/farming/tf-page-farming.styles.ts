import { css } from 'lit';

export const farmingStyles = css`
  .fields {
    display: grid;
    gap: 12px;
    margin-block: 12px;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7rem 3rem;
    gap: 0 8px;
    align-items: center;
  }
  .field label {
    grid-column: 1 / -1;
    font-weight: 500;
  }
  .terms {
    display: grid;
    gap: 8px;
  }
  .field select {
    grid-column: 1 / span 2;
  }
  .field .hint {
    grid-column: 1 / -1;
  }
  .result {
    position: sticky;
    inset-block-start: calc(var(--tf-top, 0px) + 16px);
  }
  .reward {
    font-size: var(--_text-2xl);
    font-weight: 640;
    letter-spacing: -0.02em;
  }
  .reward small {
    font-size: var(--_text);
    font-weight: 400;
    letter-spacing: 0;
    color: var(--_ink-2);
  }
  ul {
    margin: 8px 0 0;
    padding-inline-start: 20px;
  }
  li + li {
    margin-block-start: 6px;
  }
  @container page (width < 52rem) {
    .result {
      position: static;
    }
  }
  @media (max-height: 480px) {
    .result {
      position: static;
    }
  }
`;
