import { css, unsafeCSS } from 'lit';
import { colours, cssColour, measures } from './tokens.ts';

/*
 * A page overrides `--tf-x` anywhere above an element; elements read `--_x`. Two names, because a
 * property cannot fall back to itself, and a default on `:host` would hide the page's value.
 */
const colourRules = Object.entries(colours).map(
  ([name, { light, dark }]) =>
    `--_${name}:var(--tf-${name},light-dark(${cssColour(light)},${cssColour(dark)}));`,
);
const measureRules = Object.entries(measures).map(
  ([name, value]) => `--_${name}:var(--tf-${name},${value});`,
);

/** Colours, type, space and motion for any shadow root; `color-scheme` comes from the page. */
export const tokens = css`
  :host {
    ${unsafeCSS([...colourRules, ...measureRules].join(''))}
    --_text-xs: calc(var(--_rem) * 0.75);
    --_text-s: calc(var(--_rem) * 0.8125);
    --_text: calc(var(--_rem) * 0.875);
    --_text-l: calc(var(--_rem) * 1);
    --_text-xl: calc(var(--_rem) * 1.25);
    --_text-2xl: calc(var(--_rem) * 1.625);
    --_focus: 2px solid var(--_accent);
    display: block;
    box-sizing: border-box;
    color: var(--_ink);
    font-family: var(--tf-font, inherit);
    font-size: var(--_text);
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }

  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      scroll-behavior: auto !important;
    }
  }
`;
