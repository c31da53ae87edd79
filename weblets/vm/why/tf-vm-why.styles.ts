import { css } from 'lit';

export const styles = css`
  ul {
    display: grid;
    gap: 8px 32px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--_rem) * 15)), 1fr));
    margin: 0 0 16px;
    padding: 0;
    list-style: none;
  }
  p {
    margin: 0 0 12px;
  }
  .lead {
    margin-block-end: 8px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .split {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-size: var(--_text-s);
  }
  small {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  button {
    justify-content: start;
    text-align: start;
  }
`;
