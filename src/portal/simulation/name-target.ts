import type { Words } from '../../elements/words.ts';
import type { simulation } from '../../messages/simulation.ts';
import type { FoundTarget } from './targets.ts';

type Say = Words<[typeof simulation]>['t'];

/** A target in words: what it is called, and what else tells it from others. */
export function nameTarget(
  { target, name, place, nodes }: FoundTarget,
  t: Say,
): { readonly label: string; readonly detail: string } {
  switch (target.kind) {
    case 'all':
      return { label: t('everywhere'), detail: '' };
    case 'node':
      return { label: t('nodeLabel', { id: String(target.node) }), detail: `${place} · ${name}` };
    case 'farm': {
      const count = t('farmNodes', { n: nodes });
      return {
        label: name,
        detail: t('farmDetail', { id: String(target.farm), nodes: count }),
      };
    }
    case 'country':
      return { label: name, detail: t('farmNodes', { n: nodes }) };
  }
}
