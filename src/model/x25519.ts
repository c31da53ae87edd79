const P = 2n ** 255n - 19n;
const A24 = 121_665n;
const BASE_POINT = 9n;
const BYTES = 32;

const modulo = (value: bigint): bigint => ((value % P) + P) % P;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

/** The secret as a number, with the bits set and cleared that the curve wants (RFC 7748 §5). */
function scalar(secret: Uint8Array): bigint {
  let value = 0n;
  for (let i = BYTES - 1; i >= 0; i--) value = (value << 8n) | BigInt(secret[i]!);
  return (value & ((1n << 254n) - 8n)) | (1n << 254n);
}

/**
 * X25519 public key of a 32-byte secret, by the Montgomery ladder of RFC 7748 §5. Its time depends
 * on the secret: for deriving addresses that the owner of the secret may see, not for agreeing on
 * keys with others.
 */
export function x25519PublicKey(secret: Uint8Array): Uint8Array {
  const k = scalar(secret);
  let [x2, z2, x3, z3] = [1n, 0n, BASE_POINT, 1n];
  let swapped = 0n;
  for (let bit = 254n; bit >= 0n; bit--) {
    const isSet = (k >> bit) & 1n;
    if (isSet !== swapped) [x2, x3, z2, z3] = [x3, x2, z3, z2];
    swapped = isSet;
    const sum = x2 + z2;
    const difference = x2 - z2;
    const [aa, bb] = [modulo(sum * sum), modulo(difference * difference)];
    const [da, cb] = [modulo((x3 - z3) * sum), modulo((x3 + z3) * difference)];
    const e = aa - bb;
    x3 = modulo((da + cb) ** 2n);
    z3 = modulo(BASE_POINT * (da - cb) ** 2n);
    x2 = modulo(aa * bb);
    z2 = modulo(e * (aa + A24 * e));
  }
  if (swapped) [x2, z2] = [x3, z3];
  let u = modulo(x2 * power(z2, P - 2n));
  const bytes = new Uint8Array(BYTES);
  for (let i = 0; i < BYTES; i++, u >>= 8n) bytes[i] = Number(u & 255n);
  return bytes;
}
