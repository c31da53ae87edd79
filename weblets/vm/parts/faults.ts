import { html, nothing, type TemplateResult } from 'lit';
import type { VmError } from '../../../src/specs/vm/validate.ts';
import type { VmView } from '../vm-view.ts';
import { faultWords } from './field.ts';

/** After an attempt to deploy: every fault, each with the way to its field. */
export function faults(view: VmView): TemplateResult | typeof nothing {
  const { listed } = view.form;
  if (listed.length === 0) return nothing;
  return html`<div class="faults" role="alert" tabindex="-1">
    <strong>${view.words.t('fixErrors', { n: listed.length })}</strong>
    <ul>
      ${listed.map(
        (fault) =>
          html`<li>
            <button type="button" class="link" @click=${(event: Event) => goTo(event, fault.path)}>
              ${label(view, fault)}</button
            >: ${faultWords(view, fault)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Where the person hears of the faults first. */
export function focusFaults(root: ParentNode): void {
  root.querySelector<HTMLElement>('.faults')?.focus();
}

function goTo({ target }: Event, path: string): void {
  const root = (target as Element).getRootNode() as ShadowRoot;
  const place = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const folded = place?.closest('details');
  if (folded) folded.open = true;
  const control = place?.matches('fieldset')
    ? place.querySelector<HTMLElement>('input, textarea, button')
    : place;
  control?.focus();
}

type Words = VmView['words'];
type Key = Parameters<Words['t']>[0];

/** Names of the fields, by the last part of their path or by all of it. */
const LABELS: Readonly<Record<string, Key>> = {
  name: 'name',
  'image.flist': 'flist',
  'image.entrypoint': 'entrypoint',
  image: 'image',
  cpu: 'cpu',
  memory: 'memory',
  rootfs: 'rootfs',
  disks: 'disks',
  'network.name': 'networkName',
  'network.ipRange': 'ipRange',
  sshKeys: 'sshKeys',
  env: 'environment',
  'placement.country': 'country',
  'placement.region': 'region',
  'placement.farm': 'farm',
  'placement.node': 'node',
  'placement.near': 'nearTo',
  description: 'description',
};

/** "Memory", or "Disks 2" for a part of a list. */
function label({ words }: VmView, { path }: VmError): string {
  const [head = '', index] = path.split('.');
  const key = LABELS[path] ?? LABELS[head];
  const name = key ? words.t(key as 'name') : path;
  return index !== undefined && /^\d+$/.test(index) ? `${name} ${Number(index) + 1}` : name;
}
