import { expect, test } from 'vitest';
import { redactedJson } from './redact.ts';

test('secrets of the wire are hidden, names of variables and everything else stay', () => {
  const text = redactedJson([
    { type: 'network', data: { subnet: '10.1.2.0/24', wireguard_private_key: 'abc' } },
    { type: 'zmachine', data: { env: { TOKEN: 'hunter2' }, mycelium: { hex_seed: 'ff' } } },
    { type: 'zdb', data: { password: 'pw', size: 5 } },
  ]);
  for (const secret of ['abc', 'hunter2', 'ff"', 'pw"']) expect(text).not.toContain(secret);
  for (const kept of ['10.1.2.0/24', 'TOKEN', '"size": 5']) expect(text).toContain(kept);
});

test('private keys in metadata and passwords in addresses are hidden, what stands for secrets is not', () => {
  const text = redactedJson([
    { type: 'network', metadata: '{"user_accesses":[{"private_key":"pk1"}]}', data: {} },
    { type: 'zlogs', metadata: 'plain', data: { output: 'redis://:pw2@host' } },
    { type: 'zmachine', data: { env: { TOKEN: { commitment: 'c0ffee' } } } },
  ]);
  for (const secret of ['pk1', 'pw2']) expect(text).not.toContain(secret);
  for (const kept of ['plain', 'c0ffee']) expect(text).toContain(kept);
});
