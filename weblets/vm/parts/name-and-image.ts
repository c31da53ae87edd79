import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  CUSTOM_IMAGE,
  IMAGES,
  imageChoice,
  type ListedImage,
  type VmKind,
} from '../../../src/specs/vm/images.ts';
import { LIMITS } from '../../../src/specs/vm/limits.ts';
import type { VmView } from '../vm-view.ts';
import { field, textField } from './field.ts';
import { latePart } from './late-part.ts';

const KINDS = [
  ['full', 'imageFull', 'imageFullHint'],
  ['micro', 'imageMicro', 'imageMicroHint'],
] as const;

/** The first word of a title is the distribution, the rest its version. */
const familyOf = ({ title }: ListedImage): string => title.split(' ', 1)[0]!;
const versionOf = (image: ListedImage): string => image.title.slice(familyOf(image).length + 1);
const ofKind = (kind: VmKind): ListedImage[] => IMAGES.filter((image) => image.kind === kind);

/** Name of the machine, and what it boots. */
export function nameAndImage(view: VmView): TemplateResult {
  const { form, words } = view;
  const { t } = words;
  return html`<section>
    <div class="narrow">
      ${textField(view, 'name', t('name'), form.spec.name, (name) => form.edit({ name }), {
        hint: t('nameHint', { max: LIMITS.name.max }),
      })}
      ${view.isShown && view.market?.contracts.length ? nameInUse(view) : nothing}
    </div>
    <fieldset data-path="image.id">
      <legend>${t('image')}</legend>
      <div class="cards two">
        ${KINDS.map(([kind, title, hint]) => kindCard(view, kind, title, hint))}
      </div>
      <div class="cards">
        ${families(form.spec.image.kind).map((family) => familyCard(view, family))} ${ownCard(view)}
      </div>
    </fieldset>
    ${version(view)}
  </section>`;
}

/** Says while somebody types that a machine of theirs has the name. */
const nameInUse = latePart(async () => (await import('./name-in-use.ts')).drawNameInUse);

const families = (kind: VmKind): string[] => [...new Set(ofKind(kind).map(familyOf))];

/** The distribution that is chosen, or undefined for an own flist. */
function chosen({ form }: VmView): ListedImage | undefined {
  const { kind, id } = form.spec.image;
  return IMAGES.find((image) => image.kind === kind && image.id === id);
}

function choose({ form }: VmView, image: ListedImage | undefined): void {
  if (image) form.edit({ image: imageChoice(image) });
}

function kindCard(
  view: VmView,
  kind: VmKind,
  title: 'imageFull' | 'imageMicro',
  hint: 'imageFullHint' | 'imageMicroHint',
): TemplateResult {
  const { form, words } = view;
  const onChange = () => {
    const now = chosen(view);
    const same = ofKind(kind).find((image) => now && familyOf(image) === familyOf(now));
    if (now) choose(view, same ?? ofKind(kind)[0]);
    else form.edit({ image: { ...form.spec.image, kind } });
  };
  return html`<label class="card">
    <input
      type="radio"
      name="kind"
      .checked=${live(form.spec.image.kind === kind)}
      @change=${onChange}
    />${words.t(title)}<small>${words.t(hint)}</small>
  </label>`;
}

function familyCard(view: VmView, family: string): TemplateResult {
  const { kind } = view.form.spec.image;
  const now = chosen(view);
  const isChosen = now !== undefined && familyOf(now) === family;
  const newest = ofKind(kind).find((image) => familyOf(image) === family)!;
  return html`<label class="card">
    <input
      type="radio"
      name="family"
      .checked=${live(isChosen)}
      @change=${() => choose(view, newest)}
    />${family}<small>${versionOf(isChosen ? now : newest) || '\u00a0'}</small>
  </label>`;
}

function ownCard(view: VmView): TemplateResult {
  const { form, words } = view;
  const { image } = form.spec;
  const onChange = () =>
    form.edit({ image: { kind: image.kind, id: CUSTOM_IMAGE, flist: '', entrypoint: '' } });
  return html`<label class="card">
    <input
      type="radio"
      name="family"
      .checked=${live(image.id === CUSTOM_IMAGE)}
      @change=${onChange}
    />${words.t('imageOwn')}<small>${words.t('imageOwnHint')}</small>
  </label>`;
}

/** The address of an own image, which few have. */
const ownImage = latePart(async () => (await import('./own-image.ts')).drawOwnImage);

/** The version of a distribution that has several, or the address of an own image. */
function version(view: VmView): TemplateResult | typeof nothing {
  const { form, words } = view;
  const { t, format } = words;
  const { image } = form.spec;
  const now = chosen(view);
  if (!now) return ownImage(view);
  const versions = ofKind(image.kind).filter((other) => familyOf(other) === familyOf(now));
  if (versions.length === 1) return nothing;
  const ended = ({ endOfLife }: ListedImage) =>
    endOfLife ? t('imageOld', { since: format.date(Date.parse(endOfLife)) }) : '';
  const select = field(
    view,
    'image.version',
    t('version'),
    html`<select
      @change=${(event: Event) =>
        choose(view, versions[(event.target as HTMLSelectElement).selectedIndex])}
    >
      ${versions.map(
        (image) =>
          html`<option .selected=${live(image === now)}>
            ${[image.title, ended(image)].filter(Boolean).join(' · ')}
          </option>`,
      )}
    </select>`,
    { hint: ended(now) },
  );
  return html`<div class="narrow">${select}</div>`;
}
