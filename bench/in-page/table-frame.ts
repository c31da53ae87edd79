/** Scrolls a table of a million nodes, and holds what a million nodes and their exploration weigh. */
import { html, render } from 'lit';
import '../../src/elements/table/tf-table.ts';
import { Words } from '../../src/elements/words.ts';
import { Exploration } from '../../src/explore/exploration.ts';
import { explore } from '../../src/messages/explore.ts';
import { nodeColumns, nodeSource, USUAL_COLUMNS } from '../../src/portal/nodes/node-columns.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';

const NODES = 1_000_000;

/** Milliseconds of script and layout per frame of a table that is scrolled. */
export default async function scrolling(frames: number): Promise<readonly number[]> {
  const { inventory } = makeGenesis({ seed: 'explore', nodes: NODES, at: 1_767_225_600 });
  const exploration = new Exploration(inventory);
  exploration.setFilter({ status: ['up'] });
  exploration.sort({ by: 'price', descending: false });
  const frame = document.createElement('div');
  frame.style.cssText = 'display:grid;block-size:760px;container:table/inline-size';
  document.body.append(frame);
  render(html`<tf-table label="Nodes" sort="price"></tf-table>`, frame);
  const table = frame.querySelector('tf-table')!;
  const words = new Words(table, explore);
  table.columns = nodeColumns(words);
  table.shown = USUAL_COLUMNS;
  table.source = nodeSource(exploration, words);
  await nextFrame();
  await table.updateComplete;
  await nextFrame();
  const scroller = table.renderRoot.querySelector<HTMLElement>('.scroller')!;
  const samples: number[] = [];
  for (let step = -30; step < frames; step++) {
    await nextFrame();
    const start = performance.now();
    // Most of the time a wheel, now and then the dragged bar.
    scroller.scrollTop += step % 10 === 0 ? 400_000 : 260;
    scroller.dispatchEvent(new Event('scroll'));
    await table.updateComplete;
    // Layout is part of the frame.
    table.getBoundingClientRect();
    scroller.getBoundingClientRect();
    if (step >= 0) samples.push(performance.now() - start);
    if (scroller.scrollTop > 14_000_000) scroller.scrollTop = 0;
  }
  const last = table.renderRoot.querySelector('tbody tr');
  if (Number(last?.getAttribute('aria-rowindex')) < 1000) throw new Error('It did not scroll.');
  return samples;
}

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
