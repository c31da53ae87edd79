import { expect, test } from 'vitest';
import { withoutIndentation } from './lean-templates.mjs';

test('a sheet keeps its rules, selectors and values and loses its indentation', () => {
  const sheet = "css`\n  .a .b > :host([x]) {\n    margin: 0 auto;\n    content: ' ';\n  }\n`";
  expect(withoutIndentation(sheet)).toBe("css` .a .b > :host([x]){margin:0 auto;content:' '} `");
});

test('names that share a rule and values that share a property stand close together', () => {
  const sheet =
    'css`a, b { transition: color 1s, opacity ${fast}; } @media (width > 3em) { a { top: 0 } }`';
  expect(withoutIndentation(sheet)).toBe(
    'css`a,b{transition:color 1s,opacity ${fast}} @media (width > 3em){a{top:0}}`',
  );
});

test('a value between braces stays apart from what follows', () => {
  const sheet = 'css`\n  svg {\n    aspect-ratio: ${columns} / 52;\n  }\n`';
  expect(withoutIndentation(sheet)).toContain('${columns} / 52');
});

test('markup and code keep their lines', () => {
  const code = 'const a = 1\n    return html`<p>\n      text <b>${a}</b>\n    </p>`';
  expect(withoutIndentation(code)).toBe('const a = 1\nreturn html`<p>\ntext <b>${a}</b>\n</p>`');
});
