import { expect, test } from 'vitest';
import { scriptHeader } from '../../../scripts/site/csp.mjs';
import { SCRIPT_POLICY_HEADER } from './script-policy.ts';

test('hosts are told the policy that our own server sends', () => {
  expect(SCRIPT_POLICY_HEADER).toBe(`Content-Security-Policy: ${scriptHeader}`);
});
