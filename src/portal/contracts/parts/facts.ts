import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/tf-copy.ts';
import '../../../elements/tf-time.ts';
import type { NodeContract } from '../../../model/contract.ts';
import { hrefTo } from '../../href.ts';
import type { BillingWords } from '../billing-words.ts';
import type { ContractView } from '../contracts-view.ts';

/** Who holds it, on what, since when, and what it promises. */
export function facts(view: ContractView, words: BillingWords): TemplateResult {
  const { t } = words;
  const { contract, account, place, farm, hasDeployment, now } = view;
  const { contractId: id, twinId } = contract;
  return html`<section class="panel">
    <header><h2>${t('facts')}</h2></header>
    <dl class="facts">
      <dt>${t('owner')}</dt>
      <dd>
        <a href=${hrefTo(`/contracts?who=all&twin=${twinId}`)}>${t('twin')} ${String(twinId)}</a>
        ${
          account
            ? html`<span class="copyable">
                <code class="short">${account}</code>
                <tf-copy .value=${account} what=${t('owner')}></tf-copy>
              </span>`
            : nothing
        }
      </dd>
      ${
        contract.type === 'name'
          ? html`<dt>${t('name')}</dt>
              <dd>${contract.name}</dd>`
          : html`<dt>${t('node')}</dt>
              <dd>
                <a href=${hrefTo(`/contracts?who=all&node=${contract.nodeId}`)}
                  >${String(contract.nodeId)}</a
                >
                <span class="soft">${place}</span>
              </dd>
              <dt>${t('farm')}</dt>
              <dd>${farm}</dd>`
      }
      <dt>${t('created')}</dt>
      <dd><tf-time .at=${contract.createdAt * 1000} .now=${now}></tf-time></dd>
      ${contract.type === 'node' ? promises(contract, words) : nothing}
      ${
        hasDeployment
          ? html`<dt>${t('machine')}</dt>
              <dd><a href=${hrefTo(`/deployments/${id}`)}>${view.name}</a></dd>`
          : nothing
      }
    </dl>
  </section>`;
}

/** What a contract of a deployment holds, and the deployment it is for. */
function promises(contract: NodeContract, words: BillingWords): TemplateResult {
  const { t } = words;
  return html`<dt>${t('holds')}</dt>
    <dd>${holds(contract, words)}</dd>
    ${
      contract.publicIps.length > 0
        ? html`<dt>${t('addresses')}</dt>
            <dd>${contract.publicIps.map(({ ip }) => html`<code>${ip}</code> `)}</dd>`
        : nothing
    }
    <dt>${t('hash')}</dt>
    <dd>
      ${
        contract.deploymentHash
          ? html`<span class="copyable">
              <code>${contract.deploymentHash}</code>
              <tf-copy .value=${contract.deploymentHash} what=${t('hash')}></tf-copy>
            </span>`
          : '–'
      }
    </dd>
    ${
      contract.deploymentData
        ? html`<dt>${t('data')}</dt>
            <dd><code>${contract.deploymentData}</code></dd>`
        : nothing
    }`;
}

function holds({ resources, resourcesUnknown }: NodeContract, { t, format }: BillingWords): string {
  if (resourcesUnknown) return t('holdsUntold');
  const { cru, mru, sru, hru } = resources;
  const hdd = hru > 0 ? ` · ${format.bytes(hru)} HDD` : '';
  return `${cru} vCores · ${format.bytes(mru)} · ${format.bytes(sru)} SSD${hdd}`;
}
