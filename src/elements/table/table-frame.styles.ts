import { css } from 'lit';

/** What stands around a `tf-table`: wrap it in a `.frame`, and give that a block size. */
export const tableFrame = css`
  .frame {
    container: table / inline-size;
    display: grid;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_raised);
    overflow: hidden;
  }
`;
