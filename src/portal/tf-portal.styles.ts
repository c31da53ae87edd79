import { css } from 'lit';

/** A bar above, navigation beside (below on phones), one column of attention. */
export const portalStyles = css`
  :host {
    --bar: 52px;
    --side: 208px;
    /* What covers the edges of the page: sticky parts of weblets keep clear of it. */
    --tf-top: var(--bar);
    --tf-bottom: 0px;
    display: grid;
    grid-template: var(--bar) 1fr / var(--side) minmax(0, 1fr);
    min-block-size: 100dvh;
    background: var(--_surface);
  }
  .skip {
    position: fixed;
    inset: 8px auto auto 8px;
    z-index: 4;
    padding: 8px 16px;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 12px;
    padding-inline: 20px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 9px;
    inline-size: calc(var(--side) - 32px);
    min-block-size: 32px;
    color: var(--_ink);
    font-weight: 650;
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  .brand svg {
    flex: none;
    fill: var(--_edge);
  }
  .brand .lit {
    fill: var(--_accent);
  }
  .real {
    gap: 6px;
    min-block-size: 28px;
    padding: 1px 8px;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_text-s);
    font-weight: 400;
    white-space: nowrap;
  }
  .real > svg:first-child {
    color: var(--_accent);
  }
  .real b {
    font-weight: 650;
  }
  .real .network {
    max-inline-size: min(22ch, 20vw);
    padding: 0 6px;
    overflow: hidden;
    /* The end of a host says whose it is, so what does not fit goes from its beginning. */
    direction: rtl;
    text-overflow: ellipsis;
    border-radius: 4px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .real .age {
    color: var(--_ink-2);
  }
  .real.stale {
    border-color: var(--_warn);
  }
  .real.stale > svg:first-child,
  .real.stale .age {
    color: var(--_warn);
  }
  .clock {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    min-block-size: 28px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    text-decoration: none;
    white-space: nowrap;
  }
  a.clock:hover {
    color: var(--_ink);
  }
  .rate {
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_sim-soft);
    color: var(--_sim);
    font-weight: 500;
  }
  .space {
    flex: 1;
  }
  .funds {
    display: flex;
    flex-direction: column;
    align-items: end;
    font-size: var(--_text-s);
    line-height: 1.3;
    white-space: nowrap;
  }
  .funds small {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .funds .warn {
    color: var(--_warn);
  }
  .funds .bad {
    color: var(--_bad);
  }
  .find {
    gap: 10px;
    min-inline-size: 13rem;
    justify-content: start;
    border-color: var(--_line);
    background: var(--_surface-2);
    color: var(--_ink-2);
    font-weight: 400;
    font-size: var(--_text-s);
    min-block-size: 32px;
  }
  kbd {
    margin-inline-start: auto;
    padding: 0 5px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font-family: inherit;
    font-size: var(--_text-xs);
  }
  .count {
    display: inline-grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding-inline: 4px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .count.warn {
    background: var(--_warn);
    color: var(--_on-warn);
  }

  nav {
    position: sticky;
    inset-block-start: var(--bar);
    block-size: calc(100dvh - var(--bar));
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 16px 12px;
    border-inline-end: 1px solid var(--_line);
    overflow-y: auto;
  }
  nav .gap {
    flex: 1;
  }
  nav .heading {
    margin-block: 18px 4px;
    padding-inline: 10px;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 600;
    letter-spacing: 0.02em;
  }
  nav a,
  .more a {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 36px;
    padding-inline: 10px;
    border-radius: var(--_radius);
    color: var(--_ink-2);
    font-weight: 500;
    text-decoration: none;
    transition: background-color var(--_motion);
  }
  nav a:hover,
  .more a:hover {
    background: var(--_hover);
    color: var(--_ink);
  }
  nav a[aria-current],
  .more a[aria-current] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  nav .icon {
    font-size: 1.1em;
  }

  main {
    inline-size: 100%;
    max-inline-size: 79rem;
    min-inline-size: 0;
    padding: 28px 32px 64px;
    margin-inline: auto;
    outline: none;
    container: page / inline-size;
  }
  /* Many columns are worth the width. */
  main:has(> :is(tf-page-nodes, tf-page-map)) {
    max-inline-size: 112rem;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-end: 20px;
    padding: 8px 14px;
    border: 1px solid color-mix(in oklab, var(--_warn) 35%, var(--_warn-soft));
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }
  .failure {
    margin-block-end: 20px;
  }
  .skeleton {
    display: grid;
    gap: 20px;
  }
  .skeleton div {
    block-size: 88px;
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .skeleton div:first-child {
    inline-size: 14rem;
    block-size: 32px;
  }
  .skeleton div:last-child {
    block-size: 320px;
  }

  .drawer {
    inset: 0 0 0 auto;
    inline-size: min(26rem, 100vw);
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    padding: 16px 20px;
    border-width: 0 0 0 1px;
    border-radius: 0;
  }
  .drawer .title {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .tab {
    display: none;
  }
  .more {
    inset: auto 8px calc(64px + env(safe-area-inset-bottom)) auto;
    min-inline-size: 13rem;
    padding: 6px;
    font-size: var(--_text);
  }

  @media (width < 60rem) {
    .day,
    .find span,
    kbd {
      display: none;
    }
    .find {
      min-inline-size: 0;
      padding-inline: 8px;
      border-color: transparent;
      background: none;
    }
  }
  @media (width < 52rem) {
    :host {
      grid-template: var(--bar) 1fr / minmax(0, 1fr);
      --tf-bottom: calc(60px + env(safe-area-inset-bottom));
      padding-block-end: var(--tf-bottom);
    }
    header {
      gap: 10px;
      padding-inline: 14px 8px;
    }
    .brand {
      inline-size: auto;
    }
    .brand span {
      display: none;
    }
    nav {
      position: fixed;
      inset: auto 0 0;
      z-index: 2;
      flex-direction: row;
      justify-content: space-around;
      gap: 0;
      block-size: auto;
      padding: 4px 4px calc(4px + env(safe-area-inset-bottom));
      border: 0;
      border-block-start: 1px solid var(--_line);
      background: var(--_surface);
      overflow: visible;
    }
    nav .gap,
    nav .wide {
      display: none;
    }
    nav a,
    nav .tab {
      display: flex;
      flex: 1;
      flex-direction: column;
      justify-content: center;
      gap: 2px;
      min-block-size: 52px;
      min-inline-size: 0;
      padding: 0 2px;
      border: 0;
      font-size: var(--_text-xs);
      font-weight: 500;
    }
    nav a[aria-current] {
      background: none;
    }
    nav .tab.here {
      color: var(--_accent);
    }
    nav .icon {
      font-size: 1.5em;
    }
    main {
      padding: 20px 16px 32px;
    }
  }
  @media (width < 32rem) {
    .at,
    .find {
      display: none;
    }
  }
  @media (width < 24rem) {
    header {
      gap: 6px;
    }
    .clock,
    .funds small {
      display: none;
    }
    nav a,
    nav .tab {
      font-size: 11px;
      letter-spacing: -0.02em;
    }
  }
  /* Little height, which is also a large zoom: nothing stays over what is read or filled in. */
  @media (max-height: 480px) {
    :host {
      --tf-top: 0px;
    }
    header {
      position: static;
    }
    nav {
      inset-block-start: 0;
      block-size: 100dvh;
    }
  }
  @media (max-height: 480px) and (width < 52rem) {
    :host {
      --tf-bottom: 0px;
      grid-template: var(--bar) auto 1fr / minmax(0, 1fr);
    }
    nav {
      position: static;
      block-size: auto;
      border-block-start: 0;
      border-block-end: 1px solid var(--_line);
    }
  }
`;
