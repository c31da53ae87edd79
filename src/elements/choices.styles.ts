import { css } from 'lit';

/**
 * Choosing: check boxes, switches (`role="switch"`), radio buttons and radio cards. A choice is a
 * `<label class="choice">` around its input and words; a card is `<label class="card">`.
 */
export const choices = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 8px;
    font-weight: 600;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  .choice {
    display: flex;
    align-items: start;
    gap: 10px;
    min-block-size: 28px;
    padding-block: 4px;
    cursor: pointer;
  }
  .choice input {
    margin-block-start: 2px;
  }
  .choice small,
  .card small {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 400;
  }
  input[role='switch'] {
    appearance: none;
    position: relative;
    inline-size: 32px;
    block-size: 18px;
    border: 1px solid var(--_edge);
    border-radius: 9px;
    background: var(--_surface-2);
    transition: background-color var(--_motion);
    cursor: inherit;
  }
  input[role='switch']::before {
    content: '';
    position: absolute;
    inset: 2px auto auto 2px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_ink-2);
    transition: translate var(--_motion);
  }
  input[role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input[role='switch']:checked::before {
    translate: 14px;
    background: var(--_on-accent);
  }
  .choice:has(input:disabled),
  .card:has(input:disabled) {
    color: var(--_ink-2);
    cursor: not-allowed;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_rem) * 9)), 1fr));
    gap: 8px;
  }
  .card {
    position: relative;
    display: block;
    padding: 10px 30px 10px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-weight: 500;
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .card:hover {
    background: var(--_hover);
  }
  .card input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    appearance: none;
    border-radius: inherit;
    cursor: inherit;
  }
  .card:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card:has(input:checked)::after {
    content: '';
    position: absolute;
    inset: 12px 12px auto auto;
    inline-size: 5px;
    block-size: 9px;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  @media (forced-colors: active) {
    .card:has(input:checked) {
      outline: 2px solid Highlight;
    }
    input[role='switch'] {
      appearance: auto;
    }
  }
`;
