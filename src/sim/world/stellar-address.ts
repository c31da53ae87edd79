const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** CRC-16/XMODEM, as Stellar's address format wants it. */
function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

/** Text of a Stellar account: 56 characters, the first a G, of a 32-byte Ed25519 public key. */
export function stellarAddress(publicKey: Uint8Array): string {
  const bytes = [6 << 3, ...publicKey];
  const crc = crc16(bytes);
  bytes.push(crc & 255, crc >>> 8);
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >>> (bits - 5)) & 31]!;
  }
  return text;
}
