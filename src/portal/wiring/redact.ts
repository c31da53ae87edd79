/** Fields of the wire that hold secrets: environment values, 0-db passwords, keys of networks. */
const secrets = new Set([
  'wireguard_private_key',
  'hex_key',
  'hex_seed',
  'password',
  'key',
  'secret',
  'output',
  'signature',
]);
const HIDDEN = '•••';

/**
 * JSON to be shown: secrets are replaced, the names of environment variables stay, and so does what
 * stands in the place of secrets that are not here.
 */
export function redactedJson(value: unknown): string {
  return JSON.stringify(
    value,
    (name, found: unknown) => {
      if (name === 'env' && typeof found === 'object' && found !== null)
        return Object.fromEntries(
          Object.entries(found).map(([key, each]) => [
            key,
            typeof each === 'string' ? HIDDEN : each,
          ]),
        );
      // Official tools note private keys here.
      if (
        name === 'metadata' &&
        typeof found === 'string' &&
        /private|password|secret/i.test(found)
      )
        return HIDDEN;
      if (typeof found === 'bigint') return found.toString();
      return secrets.has(name) && typeof found === 'string' && found !== '' ? HIDDEN : found;
    },
    2,
  );
}
