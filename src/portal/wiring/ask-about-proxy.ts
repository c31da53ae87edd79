import { html, render } from 'lit';
import '../../elements/tf-confirm.ts';
import { opening } from '../../messages/opening.ts';
import { speaker } from './speak.ts';

/**
 * Asks whether to open the proxy that a link names: whoever runs it learns of the visit and decides
 * what is shown. Nothing is sent to it before.
 *
 * @param address of the proxy, as `readProxyAddress` gives it
 */
export async function askAboutProxy(address: string): Promise<boolean> {
  const t = speaker(opening, () => undefined);
  await opening.load('en');
  const { host } = new URL(address);
  const place = document.createElement('div');
  document.body.append(place);
  render(
    html`<tf-confirm heading=${t('foreignProxy')} action=${t('openProxy', { host })}>
      <p>${t('foreignProxyWhat', { address })}</p>
      <p>${t('foreignProxyWhy')}</p>
    </tf-confirm>`,
    place,
  );
  const answer = await place.querySelector('tf-confirm')?.ask();
  place.remove();
  return answer ?? false;
}
