import { css } from 'lit';

export const embedStyles = css`
  .panel,
  .panel + .panel {
    margin: 0;
  }
  .sides {
    display: grid;
    grid-template:
      'choices live' auto
      'code live' auto
      'policy live' 1fr / minmax(0, 1fr) minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .set {
    grid-area: choices;
  }
  .code {
    grid-area: code;
  }
  .policy {
    grid-area: policy;
  }
  .window {
    grid-area: live;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 14px 16px;
    align-items: start;
  }
  .choices .choice {
    align-self: end;
    min-block-size: 36px;
    align-items: center;
  }
  .colour {
    display: flex;
    gap: 8px;
  }
  input[type='color'] {
    flex: none;
    inline-size: 52px;
    block-size: 36px;
    padding: 3px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    cursor: pointer;
  }
  .panel > p.soft {
    margin-block-end: 10px;
  }
  .panel > tf-code + p.soft {
    margin-block: 8px 0;
  }
  .window {
    position: sticky;
    inset-block-start: 68px;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) + 4px);
    overflow: hidden;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 14px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .bar svg {
    flex: none;
    fill: var(--_line);
    stroke: var(--_edge);
  }
  .bar span {
    flex: 1;
    padding: 2px 12px;
    border-radius: 999px;
    background: var(--_surface);
    text-align: center;
  }
  .page {
    max-block-size: min(56rem, calc(100dvh - 150px));
    padding: 20px;
    background: light-dark(white, oklch(0.16 0.006 260));
    color: light-dark(black, white);
    overflow-y: auto;
    scrollbar-width: thin;
  }
  details {
    margin-block-start: 12px;
  }
  details tf-code {
    margin-block-start: 8px;
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 32px;
    align-items: start;
  }
  .tables td:first-child,
  .tables th:first-child {
    padding-inline-start: 0;
    white-space: nowrap;
  }
  .frameworks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .kind {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    overflow-wrap: anywhere;
  }
  .hash {
    display: flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 30rem;
  }
  .hash code {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container page (width < 52rem) {
    .sides {
      grid-template: 'choices' 'live' 'code' 'policy' / minmax(0, 1fr);
    }
    .tables {
      grid-template-columns: minmax(0, 1fr);
    }
    .window {
      position: static;
    }
    .page {
      max-block-size: 40rem;
    }
  }
  @container page (width < 30rem) {
    .panel {
      padding: 16px;
    }
    .choices {
      grid-template-columns: minmax(0, 1fr);
    }
    .page {
      padding: 12px;
    }
  }
  @media (max-height: 480px) {
    .window {
      position: static;
    }
  }
`;
