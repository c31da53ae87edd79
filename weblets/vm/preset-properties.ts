import { fromAttributes } from '../../src/specs/vm/codecs/attributes.ts';
import { FIELDS, type VmField } from '../../src/specs/vm/codecs/fields.ts';
import { defaultVm } from '../../src/specs/vm/vm-spec.ts';

const usual = defaultVm();
const isFlag = ({ read }: VmField): boolean => /^(true|false)$/.test(read(usual) ?? '');
const isCount = ({ key }: VmField): boolean => ['cpu', 'farm', 'node'].includes(key);

/**
 * Gives a prototype a property for every attribute that presets a machine, as frameworks set them:
 * `mycelium={false}`, `cpu={4}`. The attribute stays the truth; undefined and null take it away.
 */
export function definePresetProperties(prototype: HTMLElement): void {
  for (const field of FIELDS) {
    Object.defineProperty(prototype, field.key, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return valueOf(field, this.getAttribute(field.key));
      },
      set(this: Element, value: unknown) {
        setValue(this, field, value);
      },
    });
  }
}

/** Properties that were set before the element was defined hide those of the class: sets them anew. */
export function upgradeProperties(element: HTMLElement): void {
  for (const name of [...FIELDS.map(({ key }) => key), 'spec']) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}

function valueOf(field: VmField, text: string | null): string | number | boolean | undefined {
  if (isFlag(field)) {
    const { spec } = fromAttributes(text === null ? [] : [[field.key, text]]);
    return field.read(spec) === 'true';
  }
  if (text === null) return undefined;
  return isCount(field) ? Number(text) : text;
}

function setValue(element: Element, field: VmField, value: unknown): void {
  const isOff = value === false && field.read(usual) !== 'true';
  if (value === undefined || value === null || isOff) element.removeAttribute(field.key);
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- what is no value of the field is told as such
  else element.setAttribute(field.key, value === true ? '' : String(value));
}
