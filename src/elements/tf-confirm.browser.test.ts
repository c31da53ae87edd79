import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from './axe.fixture.ts';
import './tf-confirm.ts';
import type { TfConfirm } from './tf-confirm.ts';

let confirm: TfConfirm;

beforeEach(async () => {
  render(
    html`<tf-confirm heading="Delete web1?" action="Delete" name="web1">It is gone.</tf-confirm>`,
    document.body,
  );
  confirm = document.querySelector('tf-confirm')!;
  await confirm.updateComplete;
});
afterEach(() => render('', document.body));

const submit = () => confirm.renderRoot.querySelector<HTMLButtonElement>('[type=submit]')!;

test('the whole question is answered by keyboard, and only with the right name', async () => {
  const answer = confirm.ask();
  await expect.poll(() => confirm.renderRoot.querySelector('dialog')!.open).toBe(true);
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('web');
  expect(submit().disabled).toBe(true);
  await userEvent.keyboard('{Enter}');
  expect(confirm.renderRoot.querySelector('dialog')!.open).toBe(true);
  await userEvent.keyboard('1');
  await confirm.updateComplete;
  expect(submit().disabled).toBe(false);
  await userEvent.keyboard('{Enter}');
  expect(await answer).toBe(true);
});

test('Escape means no, and the next question starts empty', async () => {
  const first = confirm.ask();
  await expect.poll(() => confirm.renderRoot.querySelector('dialog')!.open).toBe(true);
  await userEvent.keyboard('web1{Escape}');
  expect(await first).toBe(false);
  void confirm.ask();
  await confirm.updateComplete;
  expect(submit().disabled).toBe(true);
});

test('asking again answers the earlier question with no', async () => {
  const first = confirm.ask();
  void confirm.ask();
  expect(await first).toBe(false);
});
