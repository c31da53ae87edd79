import { afterEach, expect, test, vi } from 'vitest';
import { version } from '../../package.json';
import { define } from './define.ts';

afterEach(() => vi.restoreAllMocks());

test('a tag that another version took stays, and a warning names both versions', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  class First extends HTMLElement {
    static readonly version = '9.9.9';
  }
  customElements.define('tf-taken', First);
  define('tf-taken', class extends HTMLElement {});
  expect(customElements.get('tf-taken')).toBe(First);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]![0]).toContain('9.9.9');
  expect(warn.mock.calls[0]![0]).toContain(version);
});

test('the same class twice is no news', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  class Same extends HTMLElement {}
  define('tf-same', Same);
  define('tf-same', Same);
  expect(warn).not.toHaveBeenCalled();
});
