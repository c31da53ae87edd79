import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProxyAddress, proxyAddress } from './network.ts';

test('an address is asked without what stands behind its path', () => {
  expect(proxyAddress(' gridproxy.example ')).toBe('https://gridproxy.example');
  expect(proxyAddress('https://grid.example/proxy/?size=1#x')).toBe('https://grid.example/proxy');
  expect(proxyAddress('https://grid.example:8443//')).toBe('https://grid.example:8443');
});

test('a plain connection is taken only on this machine', () => {
  expect(proxyAddress('http://localhost:8080')).toBe('http://localhost:8080');
  expect(proxyAddress('http://127.0.0.1:8080/')).toBe('http://127.0.0.1:8080');
  expect(proxyAddress('http://gridproxy.example')).toBeUndefined();
});

test('what is no address, or carries a name and a password, is none', () => {
  for (const text of [
    '',
    'https://',
    'ftp://a.example',
    'javascript:alert(1)',
    'https://u:p@a.example',
  ])
    expect(proxyAddress(text)).toBeUndefined();
});

test('whatever is typed, the answer is an address that is the same when typed again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const address = proxyAddress(text);
      if (address !== undefined) expect(proxyAddress(address)).toBe(address);
    }),
  );
});

test.each([
  ['moon', { address: 'https://moon' }],
  ['http://[', { fault: 'none' }],
  ['the moon', { fault: 'none' }],
  ['https://the%20moon', { fault: 'none' }],
  ['', { fault: 'none' }],
  ['ftp://gridproxy.example', { fault: 'none' }],
  ['http://gridproxy.example', { fault: 'plain' }],
  ['https://me:secret@gridproxy.example', { fault: 'secret' }],
  ['http://me@localhost', { fault: 'secret' }],
])('why “%s” is refused is told', (text, read) => {
  expect(readProxyAddress(text)).toEqual(read);
});
