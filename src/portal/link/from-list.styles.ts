import { css } from 'lit';

export const fromListStyles = css`
  .from-list {
    display: grid;
    gap: 4px;
    margin-block-end: 20px;
    padding: 10px 14px;
    border: 1px solid color-mix(in oklab, var(--_warn) 35%, var(--_warn-soft));
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }
  .from-list tf-error {
    display: block;
    margin-block-start: 8px;
  }
`;
