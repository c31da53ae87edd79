import { css } from 'lit';

export const styles = css`
  ul {
    display: grid;
    gap: 4px;
    margin: 0 0 24px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  li button {
    margin-inline-start: auto;
  }
  article,
  section {
    display: grid;
    gap: 20px;
    max-inline-size: calc(var(--_rem) * 46);
  }
  section {
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  h3,
  h4,
  p,
  dl,
  dd {
    margin: 0;
  }
  h3 {
    font-size: var(--_text-xl);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h4 {
    font-size: var(--_text);
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    color: var(--_ink-2);
  }
  .facts p {
    display: flex;
    gap: 8px;
  }
  tf-confirm:not(:defined) {
    display: none;
  }
  .soft {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .soft:empty {
    display: none;
  }
  code {
    font-family: var(--_mono);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .command {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 6px 6px 6px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 2px 16px;
  }
  dt {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  dd {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
