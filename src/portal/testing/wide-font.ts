/** A font wider than any that people have, to show that a layout leans on no font's measures. */
import regular from '../fonts/geist-latin.woff2?url';

/**
 * Draws everything below an element in a font half as wide again as the product's.
 *
 * @returns puts the usual font back
 */
export async function useWideFont(element: HTMLElement): Promise<() => void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@font-face { font-family: Wide; font-weight: 100 900; size-adjust: 150%; src: url(${regular}); }`,
  );
  document.adoptedStyleSheets.push(sheet);
  await document.fonts.load('16px Wide');
  element.style.fontFamily = 'Wide';
  return () => {
    element.style.fontFamily = '';
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
