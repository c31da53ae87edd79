import axe from 'axe-core';
import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import './tf-notice.ts';

afterEach(() => render('', document.body));

async function draw(tone: 'info' | 'bad') {
  render(html`<tf-notice tone=${tone}>The node is full.</tf-notice>`, document.body);
  const notice = document.body.querySelector('tf-notice')!;
  await notice.updateComplete;
  return notice.shadowRoot!.firstElementChild!;
}

test('a bad notice interrupts and a quiet one waits its turn', async () => {
  expect((await draw('bad')).getAttribute('role')).toBe('alert');
  expect((await draw('info')).getAttribute('role')).toBe('status');
});

test('a notice has no accessibility violation', async () => {
  await draw('bad');
  const { violations } = await axe.run(document.body);
  expect(violations).toEqual([]);
});
