import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/elements/icon.ts';
import { triangleAlert } from '../../../src/elements/icons.ts';
import { nameOfContract } from '../../../src/model/contract-name.ts';
import type { Contract } from '../../../src/model/contract.ts';
import { nextName } from '../../../src/specs/vm/clone-name.ts';
import type { VmView } from '../vm-view.ts';

/** Says while somebody types that a machine of theirs has the name, and which one is free. */
export function drawNameInUse({ form, words, market }: VmView): TemplateResult {
  const { name } = form.spec;
  const used = namesOf(market?.contracts ?? []);
  const free = used.has(name) ? nextName(name, used) : undefined;
  return html`<div class="taken" role="status">
    ${
      free === undefined
        ? nothing
        : html`<p class="warning">
            ${icon(triangleAlert)}<span
              >${words.t('nameInUse')}
              <button type="button" class="link" @click=${() => form.edit({ name: free })}>
                ${words.t('useName', { name: free })}
              </button></span
            >
          </p>`
    }
  </div>`;
}

const known = new WeakMap<readonly Contract[], ReadonlySet<string>>();

/** What deployments of this account are called. */
function namesOf(contracts: readonly Contract[]): ReadonlySet<string> {
  const names =
    known.get(contracts) ??
    new Set(contracts.filter(({ type }) => type === 'node').map(nameOfContract));
  known.set(contracts, names);
  return names;
}
