import { html, type TemplateResult } from 'lit';
import '../../../elements/tf-time.ts';
import type { NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

/** What it is made of and how fast that is, as far as it told. */
export function hardware({ record, now, known }: NodeView, words: NodeWords): TemplateResult {
  const { t, format } = words;
  const { hardware, benchmark, secureBoot, serialNumber } = record;
  const fact = (name: string, value: unknown) =>
    html`<dt>${name}</dt>
      <dd>${value || t(known ? 'keptNot' : 'notTold')}</dd>`;
  const lines = (values: readonly string[]) =>
    values.filter(Boolean).map((value) => html`<div>${value}</div>`);
  return html`<section class="panel">
    <header><h2>${t('hardware')}</h2></header>
    <dl class="facts">
      ${
        hardware
          ? html`${fact(
              t('processor'),
              lines(
                hardware.processors.map(({ version, threads }) =>
                  t('processors', { version, n: threads }),
                ),
              ),
            )}
            ${fact(
              t('memoryMade'),
              lines([
                ...new Set(
                  hardware.memory.map(({ manufacturer, type }) =>
                    [manufacturer, type].filter(Boolean).join(' '),
                  ),
                ),
              ]),
            )}
            ${fact(
              t('board'),
              `${hardware.baseboard.manufacturer} ${hardware.baseboard.productName}`.trim(),
            )}
            ${fact(t('bios'), `${hardware.bios.vendor} ${hardware.bios.version}`.trim())}`
          : fact(t('processor'), '')
      }
      ${fact(
        t('benchmark'),
        benchmark &&
          t('benchmarkWords', {
            single: format.number(benchmark.single),
            multi: format.number(benchmark.multi),
            threads: benchmark.threads,
            workloads: benchmark.workloads,
          }),
      )}
      ${fact(t('secureBoot'), secureBoot === undefined ? '' : t(secureBoot ? 'yes' : 'no'))}
      ${fact(t('serial'), serialNumber)} ${fact(t('twin'), String(record.twinId))}
      ${fact(t('registered'), html`<tf-time .at=${record.createdAt * 1000} .now=${now}></tf-time>`)}
    </dl>
  </section>`;
}
