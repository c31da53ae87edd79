import { css } from 'lit';

export const statisticsStyles = css`
  .head {
    margin-block-end: 16px;
  }
  .lede {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 14px;
    font-size: var(--_text-l);
  }
  .lede a:first-child {
    font-size: var(--_text-xl);
    font-weight: 640;
    letter-spacing: -0.01em;
  }
  a.number-link {
    color: inherit;
    text-decoration-color: var(--_edge);
    text-underline-offset: 3px;
  }
  a.number-link:hover {
    color: var(--_accent);
  }
  .supplies {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: 16px 32px;
    margin-block: 20px 28px;
  }
  .supplies strong {
    display: block;
    font-size: var(--_text-xl);
    font-weight: 620;
    letter-spacing: -0.01em;
  }
  .supplies .words {
    display: flex;
    justify-content: space-between;
    color: var(--_ink-2);
  }
  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: 28px 40px;
  }
  .multiples.courses {
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: 28px 24px;
  }
  .multiples h3 {
    margin-block-end: 8px;
  }
  .multiples ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .multiples li a {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr) 3.5rem;
    align-items: center;
    gap: 10px;
    min-block-size: 28px;
    border-radius: 3px;
    color: inherit;
    text-decoration: none;
  }
  .multiples li a:hover {
    background: var(--_hover);
  }
  .multiples .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .multiples .n {
    text-align: end;
  }
  .multiples svg {
    inline-size: 100%;
    block-size: 12px;
  }
  .multiples rect {
    fill: var(--_accent);
    opacity: 0.6;
  }
  .tall {
    max-block-size: 26rem;
    overflow-y: auto;
  }
  details {
    margin-block-start: 8px;
  }
`;
