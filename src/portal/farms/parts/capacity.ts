import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-bar.ts';
import type { FarmRow } from '../farm-rows.ts';
import type { FarmWords } from '../farm-words.ts';

/** What its nodes add up to, and how much of it is free. */
export function capacity(farm: FarmRow, words: FarmWords): TemplateResult {
  const { t, format } = words;
  const supply = (name: string, total: number, used: number, say: (n: number) => string) =>
    total === 0
      ? nothing
      : html`<tf-bar share=${used / total}
          ><strong>${name}</strong>
          ${t('freeWords', { free: say(Math.max(0, total - used)), total: say(total) })}</tf-bar
        >`;
  return html`<section class="panel">
    <header>
      <h2>${t('capacity')}</h2>
      <span class="soft"
        >${t('status', { up: farm.up, standby: farm.standby, down: farm.down })}</span
      >
    </header>
    <div class="supplies">
      ${supply(t('cores'), farm.totalCru, farm.usedCru, format.number)}
      ${supply(t('memory'), farm.totalMru, farm.usedMru, format.bytes)}
      ${supply(t('ssd'), farm.totalSru, farm.usedSru, format.bytes)}
      ${supply(t('hdd'), farm.totalHru, farm.usedHru, format.bytes)}
      ${farm.gpus > 0 ? html`<span><strong>${t('gpus')}</strong> ${farm.gpus}</span>` : nothing}
    </div>
  </section>`;
}
