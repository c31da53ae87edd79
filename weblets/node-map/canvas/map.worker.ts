import { STRIDE } from '../engine/frame.ts';
import type { Change } from './engine.ts';
import { PageEngine } from './page-engine.ts';
import type { Answer } from './worker-engine.ts';

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

self.onmessage = ({ data }: MessageEvent<OffscreenCanvas | Change>) => {
  if (data instanceof OffscreenCanvas) engine = start(data);
  else engine?.apply(data);
};
