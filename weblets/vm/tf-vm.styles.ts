import { css } from 'lit';

/** One column, or two with the summary beside the form; measured by the element, not the page. */
export const styles = css`
  :host {
    container: vm / inline-size;
  }
  form {
    display: grid;
    gap: 24px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-end: 20px;
  }
  h2 {
    margin: 0;
    font-size: var(--_text-2xl);
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .sections {
    display: grid;
    min-inline-size: 0;
  }
  section {
    display: grid;
    gap: 16px;
    padding-block: 24px;
    border-block-start: 1px solid var(--_line);
  }
  section:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .cards + .cards {
    margin-block-start: 8px;
  }
  .amount {
    display: block;
    margin-block-start: 6px;
    font-weight: 600;
  }
  .amount small {
    display: inline;
  }
  .row {
    display: grid;
    gap: 12px 16px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  }
  .row.three {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
  }
  .choices {
    display: grid;
    gap: 4px 24px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }
  .say,
  .fits {
    margin: 0;
  }
  .say {
    color: var(--_ink-2);
  }
  aside {
    display: grid;
    gap: 16px;
    align-content: start;
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .price {
    display: grid;
    gap: 4px;
  }
  .price tf-price:first-child {
    font-size: var(--_text-xl);
  }
  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 16px;
    margin: 0;
    font-size: var(--_text-s);
  }
  dd {
    margin: 0;
    text-align: end;
  }
  aside .primary {
    min-block-size: 44px;
    inline-size: 100%;
  }
  @container vm (min-width: 52rem) {
    form {
      grid-template-columns: minmax(0, 1fr) 20rem;
      gap: 40px;
    }
    aside {
      inset-block: 16px auto;
      align-self: start;
      padding: 20px;
    }
  }
`;
