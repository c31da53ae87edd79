import { css, html, type TemplateResult } from 'lit';
import { mapNear } from '../../../src/messages/map-near.ts';
import type { Words } from '../../../src/elements/words.ts';

export const words = mapNear;

type NearWords = Pick<Words<[typeof mapNear]>, 't'>;

/** So many names are read out, the largest places first. */
const SAID = 12;

/** The names in a picture, for those who do not see it. */
export const sayNames = ({ t }: NearWords, names: readonly string[]): string =>
  t('map.named', { places: names.slice(0, SAID).join(', ') });

/** Where the names are from, as their licence asks. */
export const credit = ({ t }: NearWords): TemplateResult =>
  html`<p class="credit">
    ${t('map.credit')}:
    <a href="https://www.geonames.org/" target="_blank" rel="noopener">GeoNames</a>,
    <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener"
      >CC BY 4.0</a
    >
  </p>`;

export const styles = css`
  .credit {
    margin: 0;
    padding-inline: 4px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_map-land) 86%, transparent);
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    line-height: 24px;
    pointer-events: auto;
  }
  .credit a {
    display: inline-block;
    min-inline-size: 24px;
    color: inherit;
  }
`;
