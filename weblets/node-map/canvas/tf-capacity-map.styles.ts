import { css, unsafeCSS } from 'lit';
import { cssColour, type ColourRole } from '../../../src/elements/tokens.ts';
import { mapColours } from './map-colours.ts';

const rules = Object.entries(mapColours).map(([name, { light, dark }]: [string, ColourRole]) => {
  const usual = `light-dark(${cssColour(light)},${cssColour(dark)})`;
  return `--_map-${name}:var(--tf-map-${name},${usual});`;
});

/** Colours of the map as `--_map-…`; a page gives its own as `--tf-map-…`. */
export const mapTokens = css`
  :host {
    ${unsafeCSS(rules.join(''))}
  }
`;

export const styles = css`
  :host {
    position: relative;
    min-block-size: 200px;
    container-type: inline-size;
  }
  .stage {
    position: absolute;
    inset: 0;
    overflow: hidden;
    border-radius: inherit;
    background: var(--_map-sea);
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .stage:active {
    cursor: grabbing;
  }
  .stage.over {
    cursor: pointer;
  }
  .stage:focus-visible {
    outline-offset: -2px;
  }
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .ring,
  .cross {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
    border: 2px solid var(--_ink);
    border-radius: 50%;
  }
  .ring.chosen {
    border-color: var(--_accent);
    box-shadow:
      0 0 0 2px var(--_map-sea),
      0 0 0 4px var(--_accent);
  }
  .cross {
    inset: 50% auto auto 50%;
    inline-size: 18px;
    block-size: 18px;
    margin: -9px;
    border: 0;
    border-radius: 0;
    opacity: 0.55;
    background:
      linear-gradient(var(--_ink), var(--_ink)) center / 18px 1.5px no-repeat,
      linear-gradient(var(--_ink), var(--_ink)) center / 1.5px 18px no-repeat;
  }
  .tools {
    position: absolute;
    inset: 10px 10px auto auto;
    display: grid;
    gap: 4px;
  }
  .tools button {
    background: var(--_raised);
  }
  .tools button:hover {
    background: var(--_hover);
  }
  .foot {
    position: absolute;
    inset: auto auto 8px 10px;
    display: grid;
    justify-items: start;
    gap: 2px;
    pointer-events: none;
  }
  .scale {
    display: flex;
    align-items: end;
    gap: 5px;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    line-height: 16px;
    white-space: nowrap;
  }
  .scale::before {
    content: '';
    block-size: 6px;
    inline-size: var(--_bar);
    margin-block-end: 5px;
    border: solid var(--_ink-2);
    border-width: 0 1.5px 1.5px;
    box-sizing: border-box;
  }
  .card {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: max-content;
    max-inline-size: min(calc(var(--_rem) * 17), calc(100% - 24px));
    padding: 10px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: var(--_text-s);
    box-shadow: 0 4px 18px oklch(0.2 0.02 255 / 0.16);
    pointer-events: none;
  }
  .card.pinned {
    pointer-events: auto;
  }
  .say {
    position: absolute;
    inset: auto 12px 10px;
    margin: 0;
    text-align: center;
    pointer-events: none;
  }
  .say span {
    display: inline-block;
    padding: 4px 12px;
    border-radius: 14px;
    background: var(--_raised);
    border: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  /* Its background is read for the colours; that its own changes tells of another theme. */
  .probe {
    position: absolute;
    visibility: hidden;
    color: var(--_ink);
    transition: color 1ms;
  }
  /* On a phone they would cover Japan; below the south there is nothing to cover. */
  @container (width < 480px) {
    .tools {
      inset: auto 10px 10px auto;
      grid-auto-flow: column;
    }
    .say {
      inset-block-end: 52px;
    }
  }
`;
