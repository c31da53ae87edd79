import { describe, expect, test } from 'vitest';
import { safeHref } from './safe-href.ts';

const base = 'https://shop.example/machines/';

describe('an address from an attribute', () => {
  test.each([
    '/deployments/{contract}',
    'open?id={id}',
    '../up',
    '#part',
    '//other.example/x',
    'https://other.example/{id}',
    'http://other.example/',
  ])('%s leads to a page', (href) => {
    expect(safeHref(href, base)).toBe(href);
  });

  test.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://shop.example/1',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@b.example',
    'https://',
  ])('%j does not', (href) => {
    expect(safeHref(href, base)).toBeUndefined();
  });

  test('relative addresses work in a page opened from a disk, other schemes do not', () => {
    expect(safeHref('two.html', 'file:///site/one.html')).toBe('two.html');
    expect(safeHref('javascript:alert(1)', 'file:///site/one.html')).toBeUndefined();
  });
});
