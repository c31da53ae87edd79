import { html, render, type TemplateResult } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from './axe.fixture.ts';
import './tf-field.ts';
import type { TfField } from './tf-field.ts';

afterEach(() => render('', document.body));

async function draw(template: TemplateResult): Promise<TfField> {
  render(template, document.body);
  const field = document.querySelector('tf-field')!;
  await field.updateComplete;
  return field;
}

test('the control is called by the label and its unit, and described by the hint', async () => {
  const field = await draw(
    html`<tf-field label="Memory" unit="GB" hint="At least 0.25."><input /></tf-field>`,
  );
  expect(field.control!.ariaLabel).toBe('Memory (GB)');
  expect(field.control!.getAttribute('aria-description')).toBe('At least 0.25.');
  expect(await violations()).toEqual([]);
});

test('an error marks the control and is read before the hint', async () => {
  const field = await draw(
    html`<tf-field label="Name" hint="Letters." error="Needed."><input /></tf-field>`,
  );
  expect(field.control!.ariaInvalid).toBe('true');
  expect(field.control!.getAttribute('aria-description')).toBe('Needed. Letters.');
  expect(await violations()).toEqual([]);
  field.error = '';
  await field.updateComplete;
  expect(field.control!.ariaInvalid).toBeNull();
});

test('pressing the label takes a person to the control', async () => {
  const field = await draw(html`<tf-field label="Name"><input /></tf-field>`);
  await userEvent.click(field.renderRoot.querySelector('.label')!);
  expect(document.activeElement).toBe(field.control);
});

test('a control that comes later is named too', async () => {
  const field = await draw(html`<tf-field label="Name"></tf-field>`);
  field.append(document.createElement('select'));
  await expect.poll(() => field.control?.ariaLabel).toBe('Name');
});

test('a field without a control does not throw', async () => {
  const field = await draw(html`<tf-field label="Name"></tf-field>`);
  expect(field.control).toBeUndefined();
  field.focus();
});
