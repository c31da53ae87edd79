import { STRIDE } from '../engine/frame.ts';
import type { Change } from './engine.ts';
import { PageEngine } from './page-engine.ts';
import type { Answer, Sent } from './worker-engine.ts';

/** The page sends the canvas first, then changes. */
let engine: PageEngine | undefined;

const answer = (message: Answer, transfer: Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(message, transfer);

const start = (surface: OffscreenCanvas): PageEngine =>
  new PageEngine(surface, {
    changed: () => answer({ what: 'changed' }),
    indexed(indexed) {
      const order = indexed.order.slice();
      answer({ what: 'indexed', indexed: { ...indexed, order } }, [order.buffer]);
    },
    drawn({ frame, ...drawn }) {
      const spots = frame?.spots.slice(0, frame.length * STRIDE);
      answer(
        { what: 'drawn', drawn: { ...drawn, frame: frame && { ...frame, spots: spots! } } },
        spots ? [spots.buffer] : [],
      );
    },
  });

let totals: Float32Array = new Float32Array();

function changeOf(sent: Sent): Change {
  if (sent.what !== 'layer') return sent;
  totals = sent.total ?? totals;
  return { what: 'layer', layer: { ...sent.layer, total: totals } };
}

self.onmessage = ({ data }: MessageEvent<OffscreenCanvas | Sent>) => {
  if (data instanceof OffscreenCanvas) engine = start(data);
  else engine?.apply(changeOf(data));
};
