import { css } from 'lit';

export const simTimeStyles = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    gap: 20px 40px;
    margin: 0;
  }
  h2 {
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 500;
    letter-spacing: 0;
  }
  .clock {
    font-size: calc(var(--_text-2xl) * 1.75);
    font-weight: 560;
    line-height: 1.15;
    letter-spacing: -0.03em;
  }
  .date {
    font-size: var(--_text-l);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-block-start: 4px;
  }
  .ruler {
    display: block;
    inline-size: 100%;
    block-size: 30px;
    margin-block-start: 18px;
    overflow: visible;
  }
  .ruler line {
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .ruler .base {
    stroke: var(--_line);
  }
  .ruler .past {
    stroke: var(--_sim);
    stroke-width: 2;
  }
  .ruler circle {
    fill: var(--_sim);
  }
  .ruler text {
    fill: var(--_ink-2);
    font-size: 11px;
  }
  .controls {
    display: grid;
    gap: 18px;
    align-content: start;
  }
  legend,
  h3 {
    margin-block-end: 6px;
    font-size: var(--_text-s);
    font-weight: 500;
    color: var(--_ink-2);
  }
  .speeds {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .speed {
    position: relative;
    display: grid;
    justify-items: center;
    gap: 1px;
    padding: 8px 4px;
    background: var(--_raised);
    text-align: center;
    font-weight: 550;
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .speed + .speed {
    border-inline-start: 1px solid var(--_line);
  }
  .speed:hover {
    background: var(--_hover);
  }
  .speed input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    cursor: inherit;
    border-radius: 0;
  }
  .speed input:focus-visible {
    outline-offset: -3px;
  }
  .speed span {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .speed small {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 400;
    line-height: 1.25;
  }
  .speed:has(:checked) {
    background: var(--_sim-soft);
    color: var(--_sim);
    box-shadow: inset 0 -2px var(--_sim);
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 10px;
  }
  form input[type='datetime-local'] {
    flex: 0 1 15rem;
    inline-size: auto;
  }
  form p {
    flex: 1 0 100%;
    color: var(--_bad);
    font-size: var(--_text-s);
  }
  .working {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .working svg {
    animation: turn 1.2s linear infinite;
  }
  tf-error {
    grid-column: 1 / -1;
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
  @container page (width < 56rem) {
    .panel {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container page (width < 30rem) {
    .panel {
      padding: 16px;
    }
    .clock {
      font-size: calc(var(--_text-2xl) * 1.5);
    }
    .speed small {
      display: none;
    }
  }
`;
