/** The first words of the fractional parts of the square roots of the first eight primes. */
const IV = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const PERMUTATION = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8];
type Quarter = readonly [number, number, number, number];
/** Columns, then diagonals. */
const QUARTERS: readonly Quarter[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];
const ROUNDS = 7;
/** One chunk that begins, ends and is the whole tree. */
const FLAGS = 1 | 2 | 8;
const BLOCK_BYTES = 64;
const HASH_BYTES = 32;

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The quarter round: four words of the state, two of the message. */
function mix(v: Int32Array, places: Quarter, x: number, y: number): void {
  const [a, b, c, d] = places;
  let [p, q, r, s] = [v[a]!, v[b]!, v[c]!, v[d]!];
  p = (p + q + x) | 0;
  s = turn(s ^ p, 16);
  r = (r + s) | 0;
  q = turn(q ^ r, 12);
  p = (p + q + y) | 0;
  s = turn(s ^ p, 8);
  r = (r + s) | 0;
  q = turn(q ^ r, 7);
  [v[a], v[b], v[c], v[d]] = [p, q, r, s];
}

/**
 * BLAKE3 of at most 64 bytes: 32 bytes. One block needs no tree, which leaves the compression
 * function alone (BLAKE3 §2.2); keys are all that addresses are made of. Throws RangeError for more.
 */
export function blake3OfKey(key: Uint8Array): Uint8Array {
  if (key.length > BLOCK_BYTES) throw new RangeError('More than one block');
  const block = new DataView(new ArrayBuffer(BLOCK_BYTES));
  key.forEach((byte, i) => block.setUint8(i, byte));
  let words = Array.from({ length: 16 }, (_, i) => block.getUint32(4 * i, true));
  const v = Int32Array.of(...IV, ...IV.slice(0, 4), 0, 0, key.length, FLAGS);
  for (let round = 0; round < ROUNDS; round++) {
    QUARTERS.forEach((quarter, i) => mix(v, quarter, words[2 * i]!, words[2 * i + 1]!));
    words = PERMUTATION.map((from) => words[from]!);
  }
  const hash = new DataView(new ArrayBuffer(HASH_BYTES));
  for (let i = 0; i < 8; i++) hash.setInt32(4 * i, v[i]! ^ v[i + 8]!, true);
  return new Uint8Array(hash.buffer);
}
