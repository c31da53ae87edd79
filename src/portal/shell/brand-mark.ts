import { html, nothing, svg } from 'lit';

const dots = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
const litDots = new Set(['0,2', '1,1', '1,2', '2,0']);

/** Nine nodes, some of them yours. */
export const brandMark = html`<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
  ${dots.map(
    ({ row, column }) =>
      svg`<circle
        class=${litDots.has(`${row},${column}`) ? 'lit' : nothing}
        cx=${4 + column * 7}
        cy=${4 + row * 7}
        r="2.6"
      ></circle>`,
  )}
</svg>`;
