/** Set-up of every unit and element test: what is waited for has as long as any machine needs. */
import { vi } from 'vitest';
import { WAIT_LIMIT } from './scripts/limits.mjs';

const { waitFor, waitUntil } = vi;

/** @param options of the test; as elsewhere, a number is the timeout */
const patiently = (options: number | { timeout?: number; interval?: number } = {}) => ({
  timeout: WAIT_LIMIT,
  ...(typeof options === 'number' ? { timeout: options } : options),
});

vi.waitFor = (callback, options) => waitFor(callback, patiently(options));
vi.waitUntil = (callback, options) => waitUntil(callback, patiently(options));
