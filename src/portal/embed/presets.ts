import type { Measure } from '../../../weblets/node-map/measures.ts';
import type { PresetName } from '../../specs/vm/presets.ts';
import type { WebletName } from './embed-code.ts';

/** What was chosen for the tag; '' leaves the choice to the visitor. */
export interface Presets {
  readonly preset: PresetName;
  readonly image: string;
  readonly country: string;
  readonly ipv4: boolean;
  readonly lang: string;
  readonly measure: Measure;
}

export const USUAL_PRESETS: Presets = {
  preset: 'small',
  image: '',
  country: '',
  ipv4: false,
  lang: '',
  measure: 'cru',
};

/** The attributes of a weblet's tag, in the order in which they are written. */
export function attributesOf(
  weblet: WebletName,
  { preset, image, country, ipv4, lang, measure }: Presets,
): readonly (readonly [name: string, value: string])[] {
  const some = (name: string, value: string) => (value ? [[name, value] as const] : []);
  const place = some('country', country);
  const language = some('lang', lang);
  return weblet === 'node-map'
    ? [['measure', measure], ...place, ...language]
    : [
        ['preset', preset],
        ...some('image', image),
        ...place,
        ...(ipv4 ? [['ipv4', ''] as const] : []),
        ...language,
      ];
}
