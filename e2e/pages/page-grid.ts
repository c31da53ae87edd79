import type { Page } from '@playwright/test';
import type { GridOffer } from '../../src/queries/grid-offer.ts';

/** Sets the speed of the grid that the weblets of a page share, by the protocol they find it with. */
export function setRate(page: Page, rate: number): Promise<void> {
  return page.evaluate(
    (rate) =>
      new Promise<void>((resolve, reject) => {
        const callback = (offer: GridOffer) => {
          if (offer.state === 'failed') reject(offer.error);
          const world = offer.state === 'ready' ? offer.grid.world : undefined;
          world?.setRate(rate).then(resolve, reject);
        };
        const details = { context: 'tf-grid', contextTarget: document.body, subscribe: true };
        const request = new Event('context-request', { bubbles: true, composed: true });
        document.body.dispatchEvent(Object.assign(request, { ...details, callback }));
      }),
    rate,
  );
}
