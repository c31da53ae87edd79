import { html, render } from 'lit';
import '../../elements/tf-confirm.ts';
import { opening } from '../../messages/opening.ts';
import { pageFormat, speaker } from './speak.ts';
import type { WorldMoment } from './world-link.ts';

/**
 * A link shows a moment of a world that this browser has at another: asks whether to begin it anew.
 *
 * @param mine grid time of the world as it is here, milliseconds since 1970
 */
export async function askAboutLink(
  seed: string,
  mine: number,
  moment: WorldMoment,
): Promise<boolean> {
  const t = speaker(opening, () => undefined);
  await opening.load('en');
  const format = pageFormat();
  const times = { seed, mine: format.dateTime(mine), linked: format.dateTime(moment.at) };
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<tf-confirm heading=${t('haveAlready')} action=${t('asLinked')}>
      <p>${t('haveAlreadyWhy', times)}</p>
      <p>${t('asLinkedWhy')}</p>
    </tf-confirm>`,
    place,
  );
  const answer = await place.querySelector('tf-confirm')?.ask();
  place.remove();
  return answer ?? false;
}
