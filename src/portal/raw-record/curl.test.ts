import { expect, test } from 'vitest';
import { curlOf } from './curl.ts';

test('a command fetches the address it came from', () => {
  expect(curlOf('https://proxy.example/nodes/7')).toBe(
    "curl --fail --header 'Accept: application/json' 'https://proxy.example/nodes/7'",
  );
});

test('an address with a quote cannot leave its word', () => {
  expect(curlOf("https://x/'; rm -rf ~'")).toContain(String.raw`'https://x/'\''; rm -rf ~'\'''`);
});
