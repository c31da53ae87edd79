import { css } from 'lit';

/** What every page is built of: a way back, a head, sections, panels, lists of facts. */
export const pageStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 12px 24px;
    margin-block-end: 24px;
  }
  h1 {
    margin: 0;
    font-size: var(--_text-2xl);
    font-weight: 640;
    line-height: 1.2;
    letter-spacing: -0.02em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0;
    font-size: var(--_text-l);
    font-weight: 620;
    letter-spacing: -0.01em;
  }
  h3 {
    margin: 0;
    font-size: var(--_text);
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    margin-block-end: 12px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    text-decoration: none;
  }
  .back:hover {
    color: var(--_ink);
    text-decoration: underline;
  }
  .lead {
    max-inline-size: 44rem;
    margin-block-start: 4px;
    color: var(--_ink-2);
    font-size: calc(var(--_text) * 1.07);
  }
  .soft {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  section {
    margin-block-start: 36px;
  }
  section > header,
  .panel > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-end: 12px;
  }
  .panel {
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_raised);
  }
  .panel + .panel {
    margin-block-start: 16px;
  }
  .flush {
    padding: 0;
    overflow: hidden;
  }
  .flush.table-scroll {
    overflow-x: auto;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr);
    gap: 8px 20px;
    margin: 0;
  }
  .facts dt {
    color: var(--_ink-2);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  code,
  .mono {
    font-family: var(--_mono);
    font-size: 0.94em;
  }
  .pending {
    min-block-size: 20rem;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface-2);
  }
  @container page (width < 22rem) {
    .panel {
      padding: 16px;
    }
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-block-end: 10px;
    }
  }
`;
