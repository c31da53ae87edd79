import { html, noChange, type TemplateResult } from 'lit';
import '../../../src/elements/tf-field.ts';
import type { VmView } from '../vm-view.ts';

interface FieldOptions {
  readonly hint?: string;
  readonly unit?: string;
  readonly optional?: boolean;
}

/** A labelled control with the fault of `path`, drawn once the person has left it. */
export function field(
  view: VmView,
  path: string,
  label: string,
  control: TemplateResult,
  { hint = '', unit = '', optional = false }: FieldOptions = {},
): TemplateResult {
  return html`<tf-field
    data-path=${path}
    label=${label}
    hint=${hint}
    unit=${unit}
    ?optional=${optional}
    error=${view.form.faultAt(path)}
    @focusout=${() => view.form.leave(path)}
    >${control}</tf-field
  >`;
}

interface NumberOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number; what cannot be read as one becomes NaN, which is a fault of the field. */
export function numberField(
  view: VmView,
  path: string,
  label: string,
  value: number,
  change: (value: number) => void,
  { min, max, step, ...options }: NumberOptions,
): TemplateResult {
  const onInput = (event: Event) => change((event.target as HTMLInputElement).valueAsNumber);
  const control = html`<input
    type="number"
    inputmode="decimal"
    min=${min}
    max=${max}
    step=${step}
    .value=${Number.isFinite(value) ? String(value) : noChange}
    @input=${onInput}
  />`;
  return field(view, path, label, control, options);
}

export function textField(
  view: VmView,
  path: string,
  label: string,
  value: string,
  change: (value: string) => void,
  options?: FieldOptions,
): TemplateResult {
  const onInput = (event: Event) => change((event.target as HTMLInputElement).value);
  const control = html`<input
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    .value=${value}
    @input=${onInput}
  />`;
  return field(view, path, label, control, options);
}
