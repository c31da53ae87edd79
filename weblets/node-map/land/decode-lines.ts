const CODE = '0123456789-_';

/** What a character of the alphabet stands for: A–Z, a–z, 0–9, - and _. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  return 52 + Math.max(0, CODE.indexOf(String.fromCharCode(code)));
});

/** One line of a coast or a border: longitude, latitude, longitude, … in degrees. */
export type Line = Float32Array;

/**
 * Reads lines as `scripts/make-land.mjs` writes them.
 *
 * @param parts of a degree that a step counts
 */
export function decodeLines(text: string, parts: number): Line[] {
  return text.split(' ').map((line) => decodeLine(line, parts));
}

function decodeLine(text: string, parts: number): Line {
  const line = new Float32Array(decodeSteps(text));
  // Summed before they are divided, so that no error adds up.
  let [east, north] = [0, 0];
  for (let i = 0; i < line.length; i += 2) {
    line[i] = (east += line[i]!) / parts;
    line[i + 1] = (north += line[i + 1]!) / parts;
  }
  return line;
}

/** Whole numbers as `scripts/land/lines.mjs` writes them, one after the other. */
export function decodeSteps(text: string): Int32Array {
  const steps = new Int32Array(text.length);
  let length = 0;
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = VALUES[text.charCodeAt(i)]!;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    steps[length++] = value & 1 ? -((value + 1) >> 1) : value >> 1;
    value = 0;
    shift = 0;
  }
  return steps.subarray(0, length);
}
