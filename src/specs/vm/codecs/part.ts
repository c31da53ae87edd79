import { SpecError } from '../../spec-error.ts';
import { CUSTOM_IMAGE, findImage, imageChoice } from '../images.ts';
import type { VmSpec } from '../vm-spec.ts';
import type { VmDraft } from './fields.ts';
import { isRecord, kindOf, readParts } from './read-parts.ts';

/** Any part of a spec, to any depth; items of lists are whole. */
export type VmSpecPart = PartOf<VmSpec>;
type PartOf<T> = T extends readonly (infer E)[]
  ? readonly E[]
  : T extends number | string | boolean
    ? T
    : { readonly [K in keyof T]?: PartOf<T[K]> | undefined };

/**
 * A spec with a part of another laid over it. Undefined fields stay as they are; an image of the
 * list needs only its id.
 *
 * @throws SpecError for the first thing that is no part of a spec; then nothing is taken
 */
export function withPart(spec: VmSpec, part: unknown): VmSpec {
  if (!isRecord(part)) throw wrong('spec', 'object', kindOf(part));
  const draft = structuredClone(spec) as VmDraft;
  readParts(draft, part, ({ path, value, code, expected }) => {
    if (code === 'unknown') throw new SpecError('spec.unknown', { path });
    throw wrong(path, expected, kindOf(value));
  });
  draft.env = draft.env.map(({ key, value }) => ({ key, value }));
  const image = part['image'] as VmSpecPart['image'];
  if (image && image.flist === undefined && draft.image.id !== CUSTOM_IMAGE) {
    const kinds = image.kind ? [image.kind] : [draft.image.kind, 'full' as const, 'micro' as const];
    const listed = kinds.map((kind) => findImage(kind, draft.image.id)).find(Boolean);
    if (!listed) throw wrong('image.id', 'full/… | micro/…', 'string');
    draft.image = imageChoice(listed);
  }
  return draft;
}

const wrong = (path: string, expected: string, found: string): SpecError =>
  new SpecError('spec.wrong', { path, expected, found });
