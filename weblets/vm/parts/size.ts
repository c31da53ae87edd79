import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { GiB } from '../../../src/model/units.ts';
import { detectPreset, PRESETS, PRESET_NAMES } from '../../../src/specs/vm/presets.ts';
import { LIMITS } from '../../../src/specs/vm/limits.ts';
import { priceInstead } from '../quote.ts';
import type { VmView } from '../vm-view.ts';
import { disks } from './disks.ts';
import { numberField } from './field.ts';
import { more } from './more.ts';

/** Presets with their prices, and the figures they stand for. */
export function size(view: VmView): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  const { spec } = form;
  const bytes = (limit: { min: number; max: number }, step: number) => ({
    min: limit.min / GiB,
    max: limit.max / GiB,
    step,
    unit: 'GB',
  });
  return html`<section>
    <fieldset>
      <legend>${t('size')}</legend>
      <div class="cards">
        ${PRESET_NAMES.map((name) => presetCard(view, name))}${customCard(view)}
      </div>
    </fieldset>
    <div class="row three">
      ${numberField(view, 'cpu', t('cpu'), spec.cpu, (cpu) => form.edit({ cpu }), {
        ...LIMITS.cpu,
        unit: 'vCores',
      })}
      ${numberField(
        view,
        'memory',
        t('memory'),
        spec.memory / GiB,
        (size) => form.edit({ memory: size * GiB }),
        bytes(LIMITS.memory, 0.25),
      )}
      ${numberField(
        view,
        'rootfs',
        t('rootfs'),
        spec.rootfs / GiB,
        (size) => form.edit({ rootfs: size * GiB }),
        bytes(LIMITS.rootfs, 1),
      )}
    </div>
    ${more(t('disks'), disksNote(view), spec.disks.length > 0, disks(view))}
  </section>`;
}

function disksNote({ form, words }: VmView): string {
  const { t, format } = words;
  const { disks } = form.spec;
  if (disks.length === 0) return t('noDisks');
  const bytes = disks.reduce((sum, { size }) => sum + size, 0);
  return Number.isFinite(bytes) ? format.bytes(bytes) : '';
}

function presetCard(view: VmView, name: keyof typeof PRESETS): TemplateResult {
  const { form, words, market, quote } = view;
  const { t, format } = words;
  const { cpu, memory, rootfs } = PRESETS[name];
  const there = market && quote && priceInstead({ ...form.spec, ...PRESETS[name] }, market, quote);
  return html`<label class="card">
    <input
      type="radio"
      name="preset"
      .checked=${live(detectPreset(form.spec) === name)}
      @change=${() => form.edit(PRESETS[name])}
    />${t(`preset.${name}`)}
    <small>${t('vcores', { n: cpu })} · ${format.bytes(memory)}</small>
    <small>${format.bytes(rootfs)} SSD</small>
    <span class="amount"
      >${there ? format.usd(there.usdPerMonth) : '–'} <small>${t('perMonth')}</small></span
    >
  </label>`;
}

/** Chosen by editing the figures, or to begin doing so. */
function customCard(view: VmView): TemplateResult {
  const { form, words } = view;
  const onChange = (event: Event) => {
    const section = (event.target as Element).closest('section');
    section?.querySelector<HTMLElement>('[data-path="cpu"]')?.focus();
    form.leave('');
  };
  return html`<label class="card">
    <input
      type="radio"
      name="preset"
      .checked=${live(detectPreset(form.spec) === 'custom')}
      @change=${onChange}
    />${words.t('preset.custom')}<small>${words.t('presetCustomHint')}</small>
  </label>`;
}
