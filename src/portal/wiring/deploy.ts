import { vm } from '../../messages/vm.ts';
import { hoursPaid } from '../../model/bill-ahead.ts';
import { priceOf } from '../../model/price-tag.ts';
import { requirementsOf } from '../../planning/vm-requirements.ts';
import { accountQuery, pricesQuery } from '../../queries/grid-queries.ts';
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
import { topUpFor } from './top-up-for.ts';
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
        lasts: hoursPaid([...charges, ...price.charges], balance),
        href: hrefTo(`/deploy/vm?${toQuery(spec)}`),
      };
    });
    page.view = {
      simulated: grid.mode === 'sim',
      quickStarts,
      balance,
      balanceOf,
      lasts: hoursPaid(charges, balance),
      topUp: topUpFor(grid, account.data),
    };
  });
  const prices = new QueryController(wire, () => pricesQuery(grid));
  const payer = new QueryController(wire, () => payerQuery(grid));
  const account = new QueryController(wire, () => accountQuery(grid));
  const t = speaker(vm, () => wire.requestUpdate());
  wire.open();
  return () => wire.close();
}
