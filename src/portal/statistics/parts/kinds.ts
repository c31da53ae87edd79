import { html, type TemplateResult } from 'lit';
import { hrefTo } from '../../href.ts';
import type { StatisticsWords } from '../statistics-words.ts';
import type { Class, Tallies } from '../tally.ts';

const MOST_GPUS = 8;

/** What kinds of nodes there are; each class leads to its nodes. */
export function kinds(
  { cores, memory, farmSize, traits, gpus }: Tallies,
  words: StatisticsWords,
): TemplateResult {
  const { t } = words;
  const named = traits.map((trait) => ({ ...trait, name: t(`trait.${trait.name}` as never) }));
  return html`<section>
    <header>
      <div>
        <h2>${t('kinds')}</h2>
        <p class="soft">${t('kindsWhy')}</p>
      </div>
    </header>
    <div class="multiples">
      ${classes(t('cores'), cores, words)} ${classes(t('memory'), memory, words)}
      ${classes(t('farmSize'), farmSize, words)} ${classes(t('traits'), named, words)}
      ${
        gpus.length > 0
          ? classes(t('gpuModels'), gpus.slice(0, MOST_GPUS).map(shortGpu), words)
          : html`<div>
              <h3>${t('gpuModels')}</h3>
              <p class="soft">${t('noGpus')}</p>
            </div>`
      }
    </div>
  </section>`;
}

function classes(heading: string, all: readonly Class[], words: StatisticsWords): TemplateResult {
  const { t, format } = words;
  const most = Math.max(1, ...all.map(({ count }) => count));
  return html`<div>
    <h3>${heading}</h3>
    <ol>
      ${all.map(
        ({ name, count, query }) =>
          html`<li>
            <a href=${hrefTo(`/nodes?${query}`)} aria-label=${t('bar', { name, n: count })}>
              <span class="name" title=${name}>${name}</span>
              <svg aria-hidden="true">
                <rect width="${((100 * count) / most).toFixed(2)}%" height="12" rx="2"></rect>
              </svg>
              <span class="n">${format.number(count)}</span>
            </a>
          </li>`,
      )}
    </ol>
  </div>`;
}

/** The name people know, where the vendor's list has it in brackets. */
const shortGpu = (gpu: Class): Class => ({
  ...gpu,
  name: gpu.name.replace(/^.*\[(.+)\]$/, '$1'),
});
