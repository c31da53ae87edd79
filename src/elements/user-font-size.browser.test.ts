import { css, html, LitElement, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { tokens } from './tokens.styles.ts';
import { userFontSize } from './user-font-size.ts';

class TextProbe extends LitElement {
  static override styles = [
    tokens,
    css`
      p {
        inline-size: calc(var(--_rem) * 10);
        font-size: var(--_text-xs);
      }
    `,
  ];

  override render() {
    return html`<p>Text</p>`;
  }
}
customElements.define('text-probe', TextProbe);

interface FontSizes {
  send(method: 'Page.setFontSizes', params: { fontSizes: { standard: number } }): Promise<unknown>;
}
const setUserFontSize = (standard: number) =>
  (cdp() as unknown as FontSizes).send('Page.setFontSizes', { fontSizes: { standard } });

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  render('', document.body);
  await setUserFontSize(16);
});

async function sizes(): Promise<readonly string[]> {
  render(html`<text-probe></text-probe>`, document.body);
  const element = document.querySelector<TextProbe>('text-probe')!;
  await element.updateComplete;
  const { fontSize, inlineSize } = getComputedStyle(element.renderRoot.querySelector('p')!);
  return [getComputedStyle(element).fontSize, fontSize, inlineSize];
}

test('text and widths are the same on a page whose root has 62.5 %', async () => {
  const usual = await sizes();
  expect(usual).toEqual(['14px', '12px', '160px']);
  document.documentElement.style.fontSize = '62.5%';
  expect(await sizes()).toEqual(usual);
});

test('the size that a user set in the browser is found, also where the root has 62.5 %', async () => {
  document.documentElement.style.fontSize = '62.5%';
  expect(userFontSize()).toBe(16);
  await setUserFontSize(24);
  expect(userFontSize()).toBe(24);
});
