import { css } from 'lit';

export const nodeStyles = css`
  .nav {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-block-end: 10px;
  }
  .nav a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    text-decoration: none;
  }
  .nav a:hover {
    color: var(--_accent);
  }
  .nav .beside {
    display: flex;
    gap: 16px;
  }
  .head {
    margin-block-end: 14px;
  }
  .fate {
    display: grid;
    gap: 2px;
    margin-block-end: 20px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_good);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    background: var(--_surface-2);
  }
  .fate.standby {
    border-color: var(--_warn);
  }
  .fate.down {
    border-color: var(--_bad);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1.65fr) minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .columns > div {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .panel + .panel {
    margin: 0;
  }
  section {
    margin: 0;
  }
  tf-raw-record {
    margin-block-start: 16px;
  }
  .resource + .resource {
    margin-block-start: 16px;
  }
  .resource .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  .resource svg {
    display: block;
    inline-size: 100%;
    block-size: 12px;
    margin-block: 4px;
    border-radius: 3px;
    background: var(--_line);
  }
  .in-use {
    fill: var(--_accent);
  }
  /* Where what there is ends and more is used. */
  .edge {
    fill: var(--_bad);
  }
  .own {
    fill: var(--_ink-2);
    opacity: 0.55;
  }
  details {
    margin-block-start: 12px;
  }
  .panel p + p {
    margin-block-start: 8px;
  }
  .table-scroll {
    margin-inline: -20px;
  }
  .table-scroll tr > :first-child {
    padding-inline-start: 20px;
  }
  td small,
  th small {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  td.rented {
    background: var(--_surface-2);
  }
  .prices th,
  .prices td {
    padding-inline: 10px;
  }
  .prices tbody th {
    padding-inline-start: 20px;
  }
  .days svg {
    display: block;
    inline-size: 100%;
    block-size: 36px;
    margin-block: 8px 2px;
  }
  .days .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .day.up {
    fill: var(--_good);
    opacity: 0.7;
  }
  .day.broken {
    fill: var(--_warn);
  }
  .day.down {
    fill: var(--_bad);
  }
  .day.standby {
    fill: var(--_ink-2);
    opacity: 0.4;
  }
  .day.unknown {
    fill: var(--_line);
  }
  .big {
    font-size: var(--_text-xl);
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 8px 0 0;
    padding: 0;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    list-style: none;
  }
  .key svg {
    display: inline-block;
    inline-size: 8px;
    block-size: 14px;
    margin: 0 6px 0 0;
    vertical-align: -2px;
    background: none;
    border-radius: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chips li {
    padding: 1px 8px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    font-family: var(--_mono);
    font-size: var(--_text-xs);
  }
  .gpus {
    display: grid;
    gap: 10px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @container page (width < 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container page (width < 22rem) {
    .table-scroll {
      margin-inline: -16px;
    }
  }
`;
