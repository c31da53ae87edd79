import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colours, cssColour, shapePairs, textPairs, type Oklch } from './tokens.ts';

/** OKLCH to linear sRGB, by Björn Ottosson's matrices, clamped to the gamut. */
function linearRgb([lightness, chroma, hue]: Oklch): readonly [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Relative luminance as WCAG 2 defines it, 0–1. */
function luminance(colour: Oklch): number {
  const [red, green, blue] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The WCAG 2 contrast ratio of two colours, from 1 to 21. */
function contrast(one: Oklch, other: Oklch): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

test('black on white has the greatest contrast there is', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 3);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(
    textPairs.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)),
  )('text in %s is readable on %s', (text, ground) => {
    expect(contrast(colours[text][theme], colours[ground][theme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    shapePairs.flatMap(([shape, grounds]) => grounds.map((ground) => [shape, ground] as const)),
  )('a shape in %s is seen on %s', (shape, ground) => {
    expect(contrast(colours[shape][theme], colours[ground][theme])).toBeGreaterThanOrEqual(3);
  });
});

test('the page’s own sheet has the same ground and ink, before any script runs', () => {
  const page = readFileSync(new URL('../portal/page.css', import.meta.url), 'utf8');
  for (const role of ['surface', 'ink'] as const) {
    const { light, dark } = colours[role];
    expect(page).toContain(`light-dark(${cssColour(light)}, ${cssColour(dark)})`);
  }
});
