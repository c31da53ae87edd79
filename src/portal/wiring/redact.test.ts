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
