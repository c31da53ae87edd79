/** True for six bytes of hex that a node accepts as a machine's seed (protocol I.2). */
export const isMyceliumSeed = (hex: string): boolean =>
  /^[\da-f]{12}$/i.test(hex) && !/^(0{12}|f{12})$/i.test(hex);

/**
 * The seed the grid client gives a machine by its private IPv4: the last two octets, six hex digits
 * each. 10.20.2.2 becomes 000002000002.
 */
export const myceliumSeedOf = (privateIp: string): string =>
  privateIp
    .split('.')
    .slice(2)
    .map((octet) => Number(octet).toString(16).padStart(6, '0'))
    .join('');
