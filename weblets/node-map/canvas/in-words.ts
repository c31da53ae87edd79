import type { SayAmount } from '../describe.ts';
import { amountsOf } from '../measures.ts';
import type { MapHost } from './map-host.ts';

/** Why there is nothing to see, where there is nothing; else ''. */
export function emptiness(map: MapHost): string {
  const { inventory, frame, measure, out, words } = map;
  const { t } = words;
  if (!inventory) return map.isInTrouble ? '' : t('map.waiting');
  if (inventory.length === 0) return t('map.empty');
  if (!frame || frame.nodes > 0) return '';
  const { total } = amountsOf(inventory, measure);
  if (!total.some((amount) => amount > 0)) return t('map.noneHas', { what: t(`map.${measure}`) });
  if (out && total.every((amount, row) => amount === 0 || out[row] !== 0))
    return t('map.noneMatch');
  return t('map.noneHere');
}

/** What is in the picture. */
export function summary(map: MapHost, amount: SayAmount): string {
  const { inventory, frame, measure, words } = map;
  if (!inventory || !frame?.nodes) return emptiness(map);
  const { nodes, free, total } = frame;
  return words.t('map.summary', {
    n: nodes,
    free: amount(measure, free),
    total: amount(measure, total),
    share: words.format.percent(total > 0 ? free / total : 0),
  });
}
