/** The first words of the fractional parts of the square roots of the first eight primes. */
const IV = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const PERMUTATION = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8];
/** Columns, then diagonals. */
const QUARTERS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;
const ROUNDS = 7;
/** One chunk that begins, ends and is the whole tree. */
const FLAGS = 1 | 2 | 8;
const BLOCK_BYTES = 64;
const HASH_BYTES = 32;

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

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
    QUARTERS.forEach(([a, b, c, d], i) => {
      v[a]! += v[b]! + words[2 * i]!;
      v[d] = turn(v[d]! ^ v[a]!, 16);
      v[c]! += v[d]!;
      v[b] = turn(v[b]! ^ v[c]!, 12);
      v[a]! += v[b]! + words[2 * i + 1]!;
      v[d] = turn(v[d]! ^ v[a]!, 8);
      v[c]! += v[d]!;
      v[b] = turn(v[b]! ^ v[c]!, 7);
    });
    words = PERMUTATION.map((from) => words[from]!);
  }
  const hash = new DataView(new ArrayBuffer(HASH_BYTES));
  for (let i = 0; i < 8; i++) hash.setInt32(4 * i, v[i]! ^ v[i + 8]!, true);
  return new Uint8Array(hash.buffer);
}
