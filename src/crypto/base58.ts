const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = 58n;

/** Bytes in Bitcoin's base 58: a number, most significant digit first, and "1" for leading zeros. */
export function encodeBase58(bytes: Uint8Array): string {
  let number = 0n;
  for (const byte of bytes) number = number * 256n + BigInt(byte);
  let text = '';
  for (; number > 0n; number /= BASE) text = ALPHABET[Number(number % BASE)]! + text;
  const firstDigit = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(firstDigit < 0 ? bytes.length : firstDigit) + text;
}

/** The bytes of a text in base 58. Throws RangeError for any other character. */
export function decodeBase58(text: string): Uint8Array {
  let number = 0n;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) throw new RangeError(`"${letter}" is no digit in base 58`);
    number = number * BASE + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n));
  const zeros = /^1*/.exec(text)![0].length;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes]);
}
