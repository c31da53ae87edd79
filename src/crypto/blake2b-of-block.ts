/** The first words of the fractional parts of the square roots of the first eight primes. */
const IV = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];
/** In which order a round takes the words of the message, in hexadecimal digits. */
const ORDERS = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
];
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
const ROUNDS = 12;
const BLOCK_BYTES = 128;
const HASH_BYTES = 64;
/** No key, 64 bytes of hash, and no tree. */
const PARAMETERS = 0x01010040n;

const turn = (word: bigint, bits: bigint): bigint => (word >> bits) | (word << (64n - bits));

/** The quarter round: four words of the state, two of the message. An array of them wraps sums. */
function mix(v: BigUint64Array, [a, b, c, d]: Quarter, x: bigint, y: bigint): void {
  const half = (word: bigint, first: bigint, second: bigint): void => {
    v[a] = v[a]! + v[b]! + word;
    v[d] = turn(v[d]! ^ v[a], first);
    v[c] = v[c]! + v[d];
    v[b] = turn(v[b]! ^ v[c], second);
  };
  half(x, 32n, 24n);
  half(y, 16n, 63n);
}

/**
 * BLAKE2b of at most 128 bytes: 64 bytes. One block needs no more than the compression function
 * (RFC 7693 §3.2); all that is hashed here are addresses, for their checksum. Throws RangeError for
 * more.
 */
export function blake2bOfBlock(bytes: Uint8Array): Uint8Array {
  if (bytes.length > BLOCK_BYTES) throw new RangeError('More than one block');
  const block = new DataView(new ArrayBuffer(BLOCK_BYTES));
  bytes.forEach((byte, i) => block.setUint8(i, byte));
  const words = Array.from({ length: 16 }, (_, i) => block.getBigUint64(8 * i, true));
  const v = BigUint64Array.of(...IV, ...IV);
  v[0]! ^= PARAMETERS;
  const before = v.slice(0, 8);
  v[12]! ^= BigInt(bytes.length);
  // The last block.
  v[14] = ~v[14]!;
  for (let round = 0; round < ROUNDS; round++) {
    const order = ORDERS[round % ORDERS.length]!;
    const word = (place: number): bigint => words[parseInt(order[place]!, 16)]!;
    QUARTERS.forEach((quarter, i) => mix(v, quarter, word(2 * i), word(2 * i + 1)));
  }
  const hash = new DataView(new ArrayBuffer(HASH_BYTES));
  before.forEach((word, i) => hash.setBigUint64(8 * i, word ^ v[i]! ^ v[i + 8]!, true));
  return new Uint8Array(hash.buffer);
}
