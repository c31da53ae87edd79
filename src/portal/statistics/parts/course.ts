import { html, nothing, type TemplateResult } from 'lit';
import { tableRegion } from '../../../elements/table-region.ts';
import '../../../elements/tf-chart.ts';
import { onlineOf, takenOf } from '../../../model/supply.ts';
import type { Moment, StatisticsView } from '../statistics-view.ts';
import type { StatisticsWords } from '../statistics-words.ts';

/** One measure of the grid over time. */
interface Course {
  readonly name: 'course.nodes' | 'course.cru' | 'course.used' | 'course.sru';
  readonly of: (moment: Moment) => number;
  readonly say: (value: number) => string;
}

/** How the grid changed, where it has a history. */
export function course(
  { hasHistory, moments }: StatisticsView,
  words: StatisticsWords,
): TemplateResult {
  const { t, format } = words;
  const first = moments?.[0];
  return html`<section>
    <header>
      <h2>${t('changed')}</h2>
      ${
        first
          ? html`<span class="soft">${t('changedFrom', { from: format.date(first.at) })}</span>`
          : nothing
      }
    </header>
    ${
      !hasHistory
        ? html`<p class="soft">${t('noHistory')}</p>`
        : !moments
          ? html`<p class="soft" role="status">${t('lookingBack')}</p>`
          : moments.length < 2
            ? html`<p class="soft">${t('shortHistory')}</p>`
            : charts(moments, words)
    }
  </section>`;
}

function charts(moments: readonly Moment[], words: StatisticsWords): TemplateResult {
  const { t, format } = words;
  const whole = (value: number): string => format.number(Math.round(value));
  const courses: readonly Course[] = [
    { name: 'course.nodes', of: (m) => m.up, say: whole },
    { name: 'course.cru', of: (m) => onlineOf(m.supply.cru), say: whole },
    { name: 'course.used', of: (m) => takenOf(m.supply.cru), say: whole },
    { name: 'course.sru', of: (m) => takenOf(m.supply.sru), say: format.bytes },
  ];
  const last = moments.at(-1)!;
  return html`<div class="multiples courses">
      ${courses.map(({ name, of, say }) => {
        const change = t('change', { from: say(of(moments[0]!)), to: say(of(last)) });
        return html`<div>
          <h3>${t(name)}</h3>
          <p class="soft">${change}</p>
          <tf-chart
            label="${t(name)}: ${change}"
            .spans=${moments.slice(1).map((moment, i) => ({
              from: moments[i]!.at,
              to: moment.at,
              value: of(moment),
            }))}
            .formatValue=${say}
            .formatAt=${format.date}
          ></tf-chart>
        </div>`;
      })}
    </div>
    <details>
      <summary>${t('asTable')}</summary>
      ${tableRegion(t('changed'), table(moments, courses, words), 'panel flush tall')}
    </details>`;
}

function table(
  moments: readonly Moment[],
  courses: readonly Course[],
  { t, format }: StatisticsWords,
): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('instant')}</th>
        ${courses.map(({ name }) => html`<th scope="col" class="number">${t(name)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${moments.toReversed().map(
        (moment) =>
          html`<tr>
            <th scope="row">${format.dateTime(moment.at)}</th>
            ${courses.map(({ of, say }) => html`<td class="number">${say(of(moment))}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
