import type { ComplexAttributeConverter } from 'lit';

/** An attribute that is on when it is there, unless it says `false`, as frameworks may write it. */
export const flag: ComplexAttributeConverter<boolean> = {
  fromAttribute: (text) => text !== null && text !== 'false',
  toAttribute: (isOn) => (isOn ? '' : null),
};
