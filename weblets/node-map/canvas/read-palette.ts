import type { Palette } from './palette.ts';
import { paletteColours, paletteFrom } from './resolve-palette.ts';

/**
 * The colours as the page wants them now: all that a probe's one background is made of, so that the
 * style is worked out once. What is beside it on the probe tells when they change.
 *
 * @returns the palette that was before as long as nothing is different
 */
export function readPalette(
  probe: HTMLElement,
  ramp: 'tint' | 'cost',
  before: Palette | undefined,
): Palette {
  if (probe.dataset['ramp'] !== ramp) {
    probe.dataset['ramp'] = ramp;
    const colours = paletteColours(ramp).join();
    probe.style.setProperty('background-image', `linear-gradient(${colours})`);
  }
  const { backgroundImage, fontFamily } = getComputedStyle(probe);
  const said = backgroundImage + fontFamily;
  if (before?.said === said) return before;
  // Commas within a colour are no end of it.
  const colours = backgroundImage.slice(16, -1).split(/, (?![^(]*\))/);
  const [, , , , , surface = '', ink = ''] = colours;
  const isDark = lightness(surface) < lightness(ink);
  return { ...paletteFrom(colours, isDark, fontFamily), said };
}

/** Brightness of a colour as the browser writes it: `oklch(0.9 …)` or `rgb(…)`. */
function lightness(colour: string): number {
  const [first = 0, second = 0, third = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return colour.startsWith('rgb') ? (first + second + third) / 765 : first;
}
