import { css } from 'lit';

export const nodesStyles = css`
  .head {
    align-items: baseline;
    margin-block-end: 14px;
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 16px;
    color: var(--_ink-2);
  }
  .sums strong {
    color: var(--_ink);
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .origin {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .finder {
    display: grid;
    grid-template-columns: 16rem minmax(0, 1fr);
    gap: 0 20px;
    align-items: start;
  }
  .side {
    position: sticky;
    inset-block-start: calc(var(--tf-top, 0px) + 16px);
    max-block-size: calc(100dvh - var(--tf-top, 0px) - var(--tf-bottom, 0px) - 32px);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding-inline: 2px 10px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 10px;
  }
  .tools input[type='search'] {
    flex: 1 1 14rem;
    max-inline-size: 24rem;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0 0 10px;
    padding: 0;
    list-style: none;
  }
  .chips button {
    gap: 6px;
    min-block-size: 26px;
    padding: 0 8px 0 10px;
    border-color: color-mix(in oklab, var(--_accent) 35%, var(--_accent-soft));
    border-radius: 13px;
    background: var(--_accent-soft);
    font-size: var(--_text-s);
    font-weight: 450;
  }
  .chips .clear {
    border-color: transparent;
    background: none;
    color: var(--_ink-2);
  }
  .frame {
    block-size: calc(100dvh - var(--tf-top, 0px) - var(--tf-bottom, 0px) - 218px);
    min-block-size: 24rem;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-end: 6px;
  }
  .map {
    flex: 1;
  }
  .map[open] {
    flex-basis: 100%;
  }
  .marks {
    display: flex;
    gap: 4px;
  }
  .map summary {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .map tf-node-twin {
    margin-block: 4px 8px;
  }
  .more-filters,
  .sheet {
    display: none;
  }
  .loosen {
    display: grid;
    gap: 8px;
    justify-items: center;
  }
  .pending {
    min-block-size: 32rem;
  }
  @container page (width < 52rem) {
    .finder {
      grid-template-columns: minmax(0, 1fr);
    }
    .finder > * {
      grid-area: 1 / 1;
    }
    .side {
      z-index: 2;
      align-self: end;
      inset-block: auto var(--tf-bottom, 0px);
      block-size: 58dvh;
      margin-inline: -16px;
      padding: 0 16px 16px;
      border-block-start: 1px solid var(--_line-strong, var(--_line));
      border-radius: 12px 12px 0 0;
      background: var(--_raised);
      box-shadow: 0 -8px 32px rgb(0 0 0 / 24%);
    }
    .side:not(.open) {
      display: none;
    }
    .sheet {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      display: flex;
      align-items: center;
      justify-content: space-between;
      margin: 0 -16px 10px;
      padding: 10px 16px;
      border-block-end: 1px solid var(--_line);
      background: var(--_raised);
    }
    .more-filters {
      display: inline-flex;
    }
    .frame {
      block-size: calc(100dvh - var(--tf-top, 0px) - var(--tf-bottom, 0px) - 150px);
    }
  }
  @media (max-height: 480px) and (width >= 60rem) {
    .side {
      position: static;
      max-block-size: none;
    }
  }
`;
