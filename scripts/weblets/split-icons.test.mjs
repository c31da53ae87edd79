import { expect, test } from 'vitest';
import { iconModule, importEach } from './split-icons.mjs';

test('each icon of an import is imported from a module of its own, on as many lines', () => {
  const code =
    "import {\n  check,\n  x as close,\n} from '../icons.ts';\nimport { a } from './a.ts';";
  const split = importEach(code);
  expect(split).toContain(
    "import { check } from '../icons.ts?icon=check'; import { x as close } from '../icons.ts?icon=x';",
  );
  expect(split).toContain("import { a } from './a.ts';");
  expect(split.split('\n')).toHaveLength(code.split('\n').length);
});

test('the module of an icon has that icon alone, and one that does not exist is said', () => {
  const icons = "/** Icons. */\nexport const check =\n  'M1 1';\nexport const x = 'M2 2';\n";
  expect(iconModule(icons, 'check')).toBe("export const check =\n  'M1 1';");
  expect(iconModule(icons, 'x')).toBe("export const x = 'M2 2';");
  expect(() => iconModule(icons, 'y')).toThrow('no icon called y');
});
