import { css } from 'lit';

export const styles = css`
  :host {
    container: node-map / inline-size;
  }
  .frame {
    display: grid;
    grid-template:
      'map' auto 'legend' auto 'time' auto 'source' auto 'more' auto /
      minmax(0, 1fr);
    gap: 10px 16px;
  }
  .place {
    grid-area: map;
    min-inline-size: 0;
  }
  tf-capacity-map {
    /* What explains and controls it stays in the window with it. */
    block-size: var(--_height, clamp(220px, min(54cqi, 100dvh - 334px), 860px));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
  }
  .legend {
    grid-area: legend;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 18px;
    margin: 0;
  }
  .legend fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .legend small {
    color: var(--_ink-2);
  }
  .pick,
  .pick span,
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .pick span {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  select {
    min-block-size: 32px;
    padding: 3px 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_ink);
    font: inherit;
  }
  summary {
    min-block-size: 32px;
    padding-block: 6px;
    font-weight: 500;
    cursor: pointer;
  }
  .kind {
    min-block-size: 28px;
    cursor: pointer;
  }
  .kind input {
    accent-color: var(--_accent);
    inline-size: 15px;
    block-size: 15px;
    margin: 0;
  }
  .kind:has(input:not(:checked)) {
    color: var(--_ink-2);
  }
  .pick .ramp {
    inline-size: 20px;
  }
  .time {
    grid-area: time;
    min-inline-size: 0;
  }
  .more {
    grid-area: more;
    min-inline-size: 0;
  }
  .note {
    margin: 0;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .source {
    grid-area: source;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin: 0;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  /* Side by side, what is pressed in the list is seen on the map. */
  @container node-map (width >= 87em) {
    .frame:has(.regions[open]) {
      grid-template:
        'map more' auto 'legend more' auto 'time more' auto 'source more' auto /
        minmax(0, 1fr) calc(var(--_rem) * 20);
    }
    .more:has(.regions[open]) {
      contain: size;
      overflow: auto;
      scrollbar-width: thin;
    }
  }
  @container node-map (width < 34em) {
    .legend {
      gap: 6px 10px;
    }
    .pick {
      flex: 1;
      flex-wrap: wrap;
    }
    .pick select {
      inline-size: 100%;
    }
    .legend fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(calc(var(--_rem) * 9.5), 1fr));
      inline-size: 100%;
    }
  }
  /* A window of little height shows the map alone, as large as it can be. */
  @media (max-height: 480px) {
    tf-capacity-map {
      block-size: var(--_height, max(240px, 100dvh - 40px));
    }
  }
`;
