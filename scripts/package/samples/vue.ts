import type { GlobalComponents } from 'vue';
import type {} from 'tfgrid-weblets/vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const form: Props<'tf-vm'> = {
  class: 'form',
  cpu: 4,
  mycelium: false,
  spec: { placement: { country: 'BE' } },
  onTfDeployed: ({ contractId }) => contractId,
  onTfError: ({ code }) => code,
};
export const map: Props<'tf-node-map'> = { measure: 'cru', colorBy: 'price' };

// @ts-expect-error -- there is no such policy
export const wrong: Props<'tf-vm'> = { policy: 'luck' };
