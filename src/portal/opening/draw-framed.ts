import { html, render } from 'lit';
import { opening } from '../../messages/opening.ts';
import { hrefTo } from '../href.ts';
import { speaker } from '../wiring/speak.ts';

/**
 * Says in a frame why the portal does not open there, with the way to a tab of its own. The link
 * leads to the first page: the address came from whoever made the frame.
 */
export async function drawFramed(place: HTMLElement): Promise<void> {
  await opening.load('en');
  const draw = (): void => {
    const t = speaker(opening, draw);
    render(
      html`<main class="framed">
        <h1>${t('framed')}</h1>
        <p>${t('framedWhy')}</p>
        <p><a href=${hrefTo('/')} target="_blank" rel="noopener">${t('openAlone')}</a></p>
      </main>`,
      place,
    );
  };
  draw();
}
