import { css } from 'lit';

/** Amounts: range, progress, meter. */
export const gauges = css`
  input[type='range'] {
    inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
  progress,
  meter {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size var(--_motion);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  meter::-webkit-meter-inner-element {
    display: block;
    block-size: 6px;
  }
  meter::-webkit-meter-bar {
    block-size: 6px;
    border: 0;
    background: none;
  }
  meter::-webkit-meter-optimum-value {
    block-size: 100%;
    background: var(--_accent);
  }
  meter::-webkit-meter-suboptimum-value {
    block-size: 100%;
    background: var(--_warn);
  }
  meter::-webkit-meter-even-less-good-value {
    block-size: 100%;
    background: var(--_bad);
  }
  meter:-moz-meter-optimum::-moz-meter-bar {
    background: var(--_accent);
  }
  meter:-moz-meter-sub-optimum::-moz-meter-bar {
    background: var(--_warn);
  }
  meter:-moz-meter-sub-sub-optimum::-moz-meter-bar {
    background: var(--_bad);
  }
`;
