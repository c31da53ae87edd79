import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DayState, NodeDay } from '../node-days.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

/** Of 36: bad days are told from good ones by more than their colour. */
const dayHeights: Readonly<Record<DayState, number>> = {
  up: 36,
  broken: 24,
  standby: 14,
  down: 8,
  unknown: 36,
};

/** How much of the last 90 days it was up, and each of those days where the grid remembers. */
export function reliability(
  { uptimePermille, days, hasHistory }: NodeView,
  words: NodeWords,
): TemplateResult {
  const { t, format } = words;
  return html`<section class="panel days">
    <header><h2>${t('uptime')}</h2></header>
    <p class=${uptimePermille === undefined ? 'soft' : 'big'}>
      ${
        uptimePermille === undefined
          ? t('uptimeUnknown')
          : t('uptimeShare', { share: format.percent(uptimePermille / 1000) })
      }
    </p>
    ${
      !hasHistory
        ? html`<p class="soft">${t('noHistory')}</p>`
        : days === undefined
          ? html`<p class="soft" role="status">${t('lookingBack')}</p>`
          : days.length > 0
            ? eachDay(days, words)
            : nothing
    }
  </section>`;
}

function eachDay(days: readonly NodeDay[], words: NodeWords): TemplateResult {
  const { t, format } = words;
  const bad = days.filter(({ state }) => state === 'broken' || state === 'down');
  const shown = (['up', 'broken', 'standby', 'down', 'unknown'] as const).filter((state) =>
    days.some((day) => day.state === state),
  );
  return html`<svg
      viewBox="0 0 ${days.length * 4} 36"
      preserveAspectRatio="none"
      role="img"
      aria-label="${t('days', { n: String(days.length) })}. ${
        bad.length > 0 ? t('badDays', { n: bad.length }) : t('noBadDays')
      }"
    >
      ${days.map(
        ({ state, from }, i) =>
          svg`<rect class="day ${state}" x=${i * 4 + 0.5} y=${36 - dayHeights[state]} width="3"
            height=${dayHeights[state]}><title>${format.date(from)}: ${t(`day.${state}`)}</title></rect>`,
      )}
    </svg>
    <div class="ends" aria-hidden="true">
      <span>${t('daysAgo', { n: days.length })}</span><span>${t('today')}</span>
    </div>
    <ul class="key" aria-hidden="true">
      ${shown.map(
        (state) =>
          html`<li>
            <svg viewBox="0 0 3 36" preserveAspectRatio="none">
              <rect
                class="day ${state}"
                y=${36 - dayHeights[state]}
                width="3"
                height=${dayHeights[state]}
              ></rect></svg
            >${t(`day.${state}`)}
          </li>`,
      )}
    </ul>
    ${
      bad.length === 0
        ? html`<p class="soft">${t('noBadDays')}</p>`
        : html`<details>
            <summary>${t('badDays', { n: bad.length })}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">${t('day')}</th>
                  <th scope="col">${t('state')}</th>
                </tr>
              </thead>
              <tbody>
                ${bad.toReversed().map(
                  ({ from, state }) =>
                    html`<tr>
                      <th scope="row">${format.date(from)}</th>
                      <td>${t(`day.${state}`)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </details>`
    }`;
}
