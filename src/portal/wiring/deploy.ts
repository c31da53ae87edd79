import { vm } from '../../messages/vm.ts';
import { priceOf } from '../../model/price-tag.ts';
import { requirementsOf } from '../../planning/vm-requirements.ts';
import { pricesQuery } from '../../queries/grid-queries.ts';
import { payerQuery } from '../../queries/payer-query.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { PRESET_NAMES, PRESETS } from '../../specs/vm/presets.ts';
import { toQuery } from '../../specs/vm/codecs/query.ts';
import { defaultVm } from '../../specs/vm/vm-spec.ts';
import type { QuickStart } from '../deploy/deploy-view.ts';
import type { TfPageDeploy } from '../deploy/tf-page-deploy.ts';
import { hrefTo } from '../href.ts';
import type { Session } from './session.ts';
import { speaker } from './speak.ts';
import { Wire } from './wire.ts';

/** Keeps the gallery of products supplied with its sizes and their prices. */
export function supplyDeploy(page: TfPageDeploy, { grid }: Session): () => void {
  const wire = new Wire(() => {
    const given = prices.data;
    if (!given || !payer.data) return;
    const { balance, balanceOf, charges } = payer.data;
    const quickStarts = PRESET_NAMES.map((name): QuickStart => {
      const { cpu, memory, rootfs } = PRESETS[name];
      const spec = { ...defaultVm(), ...PRESETS[name] };
      const resources = requirementsOf(spec, 0);
      const request = { resources, publicIps: 0, certified: false };
      const price = priceOf(request, given, balance, charges);
      return {
        name: t(`preset.${name}`),
        cpu,
        memory,
        disk: rootfs,
        price,
        href: hrefTo(`/deploy/vm?${toQuery(spec)}`),
      };
    });
    page.view = { simulated: grid.mode === 'sim', quickStarts, balanceOf };
  });
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const payer = new QueryController(wire, () => payerQuery(grid));
  const t = speaker(vm, () => wire.requestUpdate());
  wire.open();
  return () => wire.close();
}
