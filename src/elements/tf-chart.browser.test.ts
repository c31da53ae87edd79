import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import './tf-chart.ts';

afterEach(() => render('', document.body));

test('hours without a value are a gap, and what follows them stands alone: nothing slopes', async () => {
  const spans = [
    { from: 0, to: 10, value: 4 },
    { from: 10, to: 20, value: 8 },
    { from: 90, to: 100, value: 80 },
  ];
  render(html`<tf-chart label="Bills" .spans=${spans}></tf-chart>`, document.body);
  const chart = document.querySelector('tf-chart')!;
  await chart.updateComplete;
  const line = chart.renderRoot.querySelector('.line')!.getAttribute('d')!;
  // Only level and upright strokes, one for each span and one step between those that touch.
  expect(line).not.toMatch(/[LlCcQqSsTtAa]/);
  expect(line.match(/H/g)).toHaveLength(3);
  expect(line.match(/V/g)).toHaveLength(1);
  expect(chart.renderRoot.querySelector('.area')!.getAttribute('d')!.match(/z/g)).toHaveLength(3);
});
