import { html, type TemplateResult } from 'lit';
import type { HistogramBrushEvent } from '../../../../elements/tf-histogram.ts';
import '../../../../elements/tf-histogram.ts';
import {
  without,
  type Measure,
  type NodeFilter,
  type Range,
} from '../../../../explore/node-filter.ts';
import { isWhole, sayMeasure } from '../../measure-words.ts';
import type { FilterForm } from '../filter-form.ts';

/** How many nodes have how much of each measure; a range is brushed or typed. */
export const histograms = (form: FilterForm, ...measures: readonly Measure[]): TemplateResult[] =>
  measures.map((measure) => histogram(form, measure));

function histogram(form: FilterForm, measure: Measure): TemplateResult {
  const { exploration, filterBy } = form;
  const { t, format } = form.words;
  const { filter } = exploration;
  const { edges, counts, all } = exploration.histogram(measure);
  if (all.every((count) => count === 0))
    return html`<p>${t('unmeasuredHere', { measure: t(`measure.${measure}`) })}</p>`;
  const range = filter.ranges?.[measure];
  const prepare = (): void => exploration.prepare(measure);
  return html`<tf-histogram
    label=${t(`measure.${measure}`)}
    .edges=${edges}
    .counts=${counts}
    .all=${all}
    .min=${range?.min}
    .max=${range?.max}
    ?whole=${isWhole(measure)}
    .format=${(value: number) => sayMeasure(measure, value, format)}
    @pointerdown=${prepare}
    @focusin=${prepare}
    @tf-histogram-brush=${(event: HistogramBrushEvent) => filterBy(brushed(filter, measure, event))}
  ></tf-histogram>`;
}

/** The filter with another range of a measure; a range open at both ends is none. */
function brushed(filter: NodeFilter, measure: Measure, { min, max }: Range): NodeFilter {
  if (min === undefined && max === undefined) return without(filter, `range.${measure}`);
  const range: Range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return { ...filter, ranges: { ...filter.ranges, [measure]: range } };
}
