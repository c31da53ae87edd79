import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violations } from './axe.fixture.ts';
import type { HistogramBrushEvent } from './tf-histogram.ts';
import './tf-histogram.ts';

function freshHost(): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  return host;
}

async function show(given: { min?: number; max?: number } = {}) {
  render(
    html`<tf-histogram
      label="Cores"
      whole
      .edges=${[0.5, 1.5, 3, 6, 12, 24]}
      .counts=${[1, 0, 5, 20, 2]}
      .all=${[10, 4, 50, 100, 9]}
      .min=${given.min}
      .max=${given.max}
    ></tf-histogram>`,
    freshHost(),
  );
  const histogram = document.body.querySelector('tf-histogram')!;
  await histogram.updateComplete;
  const brushed: [number | undefined, number | undefined][] = [];
  histogram.addEventListener('tf-histogram-brush', (event: HistogramBrushEvent) =>
    brushed.push([event.min, event.max]),
  );
  return { histogram, brushed };
}

afterEach(() => document.body.replaceChildren());

test('arrow keys move either edge, by whole figures, and never past the other', async () => {
  const { histogram, brushed } = await show({ max: 6 });
  const from = page.getByRole('slider', { name: 'Cores from' });
  (from.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  histogram.min = brushed.at(-1)![0];
  await histogram.updateComplete;
  await userEvent.keyboard('{End}');
  (page.getByRole('slider', { name: 'Cores to' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  expect(brushed).toEqual([
    [2, 6],
    [3, 6],
    [2, undefined],
  ]);
});

test('what the sliders stand at is said with the figure, open ends as any', async () => {
  await show({ min: 6 });
  await expect
    .element(page.getByRole('slider', { name: 'Cores from' }))
    .toHaveAttribute('aria-valuetext', '6');
  await expect
    .element(page.getByRole('slider', { name: 'Cores to' }))
    .toHaveAttribute('aria-valuetext', 'any');
  await expect.element(page.getByText('6 and more')).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('a range can be given up, and the bars read as a table', async () => {
  const { brushed } = await show({ min: 3, max: 12 });
  await page.getByRole('button', { name: 'Clear Cores' }).click();
  expect(brushed).toEqual([[undefined, undefined]]);
  await page.getByText('As a table').click();
  await expect.element(page.getByRole('row', { name: '6 to 12 20' })).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('drawing over the bars brushes what was drawn over', async () => {
  const { histogram, brushed } = await show();
  const plot = histogram.renderRoot.querySelector<HTMLElement>('.plot')!;
  const { left, width, top } = plot.getBoundingClientRect();
  plot.setPointerCapture = () => undefined;
  const at = (bin: number) => left + 8 + ((bin + 0.5) / 5) * (width - 16);
  const send = (type: string, bin: number) =>
    plot.dispatchEvent(
      new PointerEvent(type, { clientX: at(bin), clientY: top + 9, pointerId: 1, bubbles: true }),
    );
  send('pointerdown', 3);
  send('pointermove', 1);
  send('lostpointercapture', 1);
  send('pointermove', 4);
  expect(brushed).toEqual([
    [6, 12],
    [2, 12],
  ]);
});

test('nothing to show is shown as nothing', async () => {
  render(html`<tf-histogram label="Cores"></tf-histogram>`, freshHost());
  await document.body.querySelector('tf-histogram')!.updateComplete;
  expect(await violations()).toEqual([]);
});
