import { afterEach, expect, test, vi } from 'vitest';
import { version } from '../../package.json';
import { define } from './define.ts';

afterEach(() => vi.restoreAllMocks());

const someElement = (more: object = {}) => Object.assign(class extends HTMLElement {}, more);

test('a tag that another version took stays, and a warning names both versions', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const first = someElement({ version: '9.9.9' });
  // eslint-disable-next-line wc/tag-name-matches-class -- a class that has no name
  customElements.define('tf-taken', first);
  define('tf-taken', someElement());
  expect(customElements.get('tf-taken')).toBe(first);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]![0]).toContain('9.9.9');
  expect(warn.mock.calls[0]![0]).toContain(version);
});

test('the same class twice is no news', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const same = someElement();
  define('tf-same', same);
  define('tf-same', same);
  expect(warn).not.toHaveBeenCalled();
});
