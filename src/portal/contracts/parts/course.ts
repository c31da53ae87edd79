import { html, nothing, type TemplateResult } from 'lit';
import '../../deployments/tf-events.ts';
import type { BillingWords } from '../billing-words.ts';
import type { ContractView, StateSpan } from '../contracts-view.ts';

/** The states it went through as a band of time, and what happened. */
export function course(
  { course, events, now }: ContractView,
  { t, format }: BillingWords,
): TemplateResult {
  return html`<section class="panel">
    <header><h2>${t('course')}</h2></header>
    ${
      course.length > 0
        ? html`<ol class="course" aria-label=${t('courseChart')}>
            ${course.map(
              (span) =>
                html`<li
                  class=${span.state}
                  data-share=${shareOf(span, course)}
                  title="${t(`state.${span.state}`)}, ${format.dateTime(span.from)}"
                >
                  <span class="visually-hidden"
                    >${t(`state.${span.state}`)}, ${format.dateTime(span.from)}</span
                  >
                </li>`,
            )}
          </ol>`
        : nothing
    }
    ${
      events.length === 0
        ? html`<p class="soft">${t('noEvents')}</p>`
        : html`<tf-events .events=${events.slice(0, 40)} .now=${now}></tf-events>`
    }
  </section>`;
}

/** Of the whole course, so that also a short span can be seen. */
function shareOf({ from, to }: StateSpan, course: readonly StateSpan[]): string {
  const length = (course.at(-1)?.to ?? to) - (course[0]?.from ?? from) || 1;
  return String(Math.max(0.01, (to - from) / length));
}
