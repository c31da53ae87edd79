import { css } from 'lit';

export const settingsStyles = css`
  :host {
    container: page / inline-size;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 16px;
    align-items: start;
  }
  .body > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .panel,
  .panel + .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin: 0;
  }
  .panel > header {
    display: block;
    margin: 0;
  }
  .themes .card {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .language {
    max-inline-size: 18rem;
  }
  .keys {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .keys li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 2px 12px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .keys li > .icon {
    color: var(--_ink-2);
  }
  .keys .tools {
    display: flex;
    gap: 4px;
  }
  .keys strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .keys code {
    display: block;
    overflow: hidden;
    color: var(--_ink-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  form,
  .fresh {
    display: grid;
    gap: 12px;
  }
  .fresh {
    padding: 14px 16px;
    border: 1px solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }
  .fresh tf-code {
    --tf-code-height: 10rem;
  }
  .warn {
    color: var(--_warn);
  }
  .fine {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_good);
  }
  .parts {
    display: grid;
    gap: 8px;
  }
  hr {
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  label.button:focus-within {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  @container page (width < 60rem) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container page (width < 30rem) {
    .panel {
      padding: 16px;
    }
    .themes {
      grid-template-columns: minmax(0, 1fr);
    }
    .keys li {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .keys .mark {
      grid-area: 2 / 2;
      justify-self: start;
    }
  }
`;
