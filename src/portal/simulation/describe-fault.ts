import type { Words } from '../../elements/words.ts';
import type { simulation } from '../../messages/simulation.ts';
import type { Fault } from '../../ports/world.ts';
import { nameTarget } from './name-target.ts';
import type { Targets } from './targets.ts';

type SimulationWords = Pick<Words<[typeof simulation]>, 't' | 'format'>;

/** A fault in words: what is wrong, and where. */
export function describeFault(
  fault: Fault,
  targets: Targets,
  { t, format }: SimulationWords,
): { readonly what: string; readonly where: string } {
  return { what: whatIsWrong(fault, { t, format }), where: whereIs(fault, targets, t) };
}

function whatIsWrong(fault: Fault, { t, format }: SimulationWords): string {
  switch (fault.fault) {
    case 'power':
      return t('fault.power');
    case 'refuse':
      return t('fault.refuse', { message: fault.message });
    case 'messages': {
      const { lostPermille, delay } = fault;
      const parts = [
        lostPermille > 0 && t('fault.lost', { lost: format.percent(lostPermille / 1000) }),
        delay > 0 && t('fault.slow', { delay: format.duration(delay) }),
      ];
      return parts.filter(Boolean).join(', ');
    }
  }
}

function whereIs({ target }: Fault, targets: Targets, t: SimulationWords['t']): string {
  if (target.kind === 'all') return t('everywhere');
  const found = targets.describe(target);
  if (!found) return target.kind === 'country' ? target.country : '';
  const { label, detail } = nameTarget(found, t);
  return target.kind === 'node' ? `${label}, ${detail}` : label;
}
