import { css, unsafeCSS } from 'lit';

const steps = ['free', 'price'].flatMap((colour) =>
  Array.from(
    { length: 5 },
    (_, i) => `.${colour} .t${i}{fill:var(--_map-${colour === 'free' ? 'tint' : 'cost'}-${i})}`,
  ),
);

/** What explains the map: ramps of colour and the shapes of nodes. */
export const legendStyles = css`
  .scale {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    margin: 0;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .ramp {
    inline-size: 90px;
    block-size: 10px;
    border-radius: 3px;
  }
  .areas {
    inline-size: 26px;
    block-size: 14px;
    fill: var(--_map-tint-2);
  }
  .sample {
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.1;
  }
  .sample .full {
    fill: var(--_map-tint-3);
  }
  ${unsafeCSS(steps.join(''))}
`;
