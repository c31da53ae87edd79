import { css } from 'lit';

/**
 * One column with the price in a bar at the bottom, or two with the summary beside the form;
 * measured by the element, not the page.
 */
export const styles = css`
  :host {
    container: vm / inline-size;
  }
  h2 {
    margin: 0 0 20px;
    font-size: var(--_text-2xl);
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  p {
    margin: 0;
  }
  section {
    display: grid;
    gap: 16px;
    padding-block: 28px;
    border-block-start: 1px solid var(--_line);
  }
  section:first-child {
    padding-block-start: 0;
    border: 0;
  }
  legend {
    font-size: var(--_text-l);
  }
  .cards + .cards {
    margin-block-start: 8px;
  }
  .cards.two {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_rem) * 14)), 1fr));
  }
  .card .amount {
    display: block;
    margin-block-start: 8px;
    font-weight: 600;
  }
  .amount small {
    display: inline;
  }
  .row {
    display: grid;
    gap: 12px 16px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_rem) * 14)), 1fr));
  }
  .row.three {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_rem) * 8)), 1fr));
  }
  .narrow {
    max-inline-size: calc(var(--_rem) * 24);
  }
  .choices {
    display: grid;
    gap: 4px 24px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_rem) * 18)), 1fr));
  }
  .say,
  small,
  .fact {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .fault {
    color: var(--_bad);
    font-size: var(--_text-s);
  }
  .list {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .inside {
    display: grid;
    gap: 12px;
    padding-block: 8px 4px;
  }
  .entry {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px 12px;
    align-items: start;
    inline-size: 100%;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .entry > button {
    justify-self: end;
    margin-block-start: 24px;
  }
  .buttons,
  .offers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .beside textarea {
    min-block-size: 56px;
  }
  .beside {
    display: grid;
    gap: 12px;
    margin-block-start: 4px;
  }
  .fresh {
    display: grid;
    gap: 12px;
    margin-block: 8px;
    padding: 12px 14px;
    border: 1px solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }
  .chip {
    border-radius: 999px;
    background: var(--_accent-soft);
  }
  .particulars {
    display: grid;
    gap: 14px;
    margin-block: 8px 20px;
  }
  .bar {
    display: grid;
    gap: 10px 12px;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    position: sticky;
    inset-block-end: var(--tf-bottom, 0px);
    z-index: 1;
    padding: 12px 16px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .bar > .fits,
  .bar > tf-vm-funds,
  .bar > .primary {
    grid-column: 1 / -1;
  }
  .bar > .primary {
    min-block-size: 44px;
  }
  .fits p {
    font-size: var(--_text-s);
  }
  .fits meter {
    block-size: 4px;
    margin-block-start: 6px;
  }
  .price {
    display: grid;
    gap: 2px;
    font-size: var(--_text-s);
    --tf-price-weight: 500;
  }
  .price > tf-price:first-child {
    font-size: var(--_text-xl);
    --tf-price-weight: 650;
  }
  .fact,
  .warning {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
  }
  .fact p {
    color: var(--_ink);
    font-size: var(--_text);
  }
  .fact small {
    display: block;
  }
  .warning {
    color: var(--_warn);
    font-size: var(--_text-s);
  }
  .faults {
    margin-block-end: 28px;
    padding: 14px 16px;
    border: 1px solid var(--_bad);
    border-radius: var(--_radius);
    background: var(--_bad-soft);
  }
  .faults ul {
    margin: 4px 0 0;
    padding-inline-start: 20px;
  }
  .trouble {
    margin-block-end: 20px;
  }
  .notice {
    margin-block-end: 20px;
    padding: 12px 16px;
    border: 1px solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }
  section :is(input, select, textarea, button) {
    scroll-margin-block: 24px calc(var(--_rem) * 13);
  }
  form {
    display: flex;
    flex-direction: column;
  }
  aside {
    display: contents;
  }
  @container vm (min-width: 46em) {
    .entry {
      grid-template-columns: 2fr 1.4fr 3fr auto;
      border: 0;
      padding: 0;
    }
    .entry.two {
      grid-template-columns: 2fr 4fr auto;
    }
    .beside {
      grid-template-columns: 1fr auto;
      align-items: start;
    }
    .beside > button {
      margin-block-start: 24px;
    }
  }
  @container vm (min-width: 64em) {
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) calc(var(--_rem) * 21);
      gap: 56px;
    }
    aside {
      display: grid;
      gap: 20px;
      align-self: start;
      position: sticky;
      inset-block-start: calc(var(--tf-top, 0px) + 16px);
      padding: 20px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface-2);
    }
    .bar {
      order: -1;
      position: static;
      padding: 0;
      border: 0;
      gap: 16px 12px;
    }
    .bar > tf-sim-badge {
      grid-row: 1;
      grid-column: 1 / -1;
      justify-self: start;
    }
    .price {
      grid-column: 1 / -1;
      gap: 4px;
    }
    .price > tf-price:first-child {
      font-size: calc(var(--_rem) * 1.75);
    }
    .particulars {
      margin: 0;
    }
  }
  @media (max-height: 480px) {
    .bar,
    aside {
      position: static;
    }
  }
`;
