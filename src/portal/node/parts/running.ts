import { html, nothing, type TemplateResult } from 'lit';
import { tableRegion } from '../../../elements/table-region.ts';
import '../../../elements/tf-badge.ts';
import '../../../elements/tf-time.ts';
import { hrefTo } from '../../href.ts';
import { waiting } from '../../waiting.ts';
import type { NodeContractRow, NodeView } from '../node-view.ts';
import type { NodeWords } from '../node-words.ts';

/** The newest contracts on it, anybody’s. */
export function running(view: NodeView, words: NodeWords): TemplateResult | typeof nothing {
  const { contracts, contractCount = 0, contractsError, record, known } = view;
  const { t } = words;
  if (known && !contracts)
    return html`<section class="panel">
      <header><h2>${t('running')}</h2></header>
      <p class="soft">${t('keptNot')}</p>
    </section>`;
  if (contractsError !== undefined && !contracts)
    return html`<section class="panel">
      <header><h2>${t('running')}</h2></header>
      ${waiting(contractsError)}
    </section>`;
  if (!contracts)
    return html`<section class="panel">
      <header><h2>${t('running')}</h2></header>
      <tf-waiting bare></tf-waiting>
    </section>`;
  return html`<section class="panel">
    <header>
      <h2>${t('running')}</h2>
      ${
        contractCount > 0
          ? html`<a class="soft" href=${hrefTo(`/contracts?who=all&node=${record.nodeId}`)}
              >${t('runningMore', { n: contractCount })}</a
            >`
          : nothing
      }
    </header>
    ${
      contracts.length === 0
        ? html`<p class="soft">${t('runningNone')}</p>`
        : tableRegion(
            t('running'),
            html`<table>
              <thead>
                <tr>
                  <th scope="col">${t('contract')}</th>
                  <th scope="col">${t('type')}</th>
                  <th scope="col">${t('owner')}</th>
                  <th scope="col">${t('holds')}</th>
                  <th scope="col">${t('since')}</th>
                </tr>
              </thead>
              <tbody>
                ${contracts.map((row) => contract(row, view.now, words))}
              </tbody>
            </table>`,
          )
    }
  </section>`;
}

function contract(row: NodeContractRow, now: number, words: NodeWords): TemplateResult {
  const { contractId, type, twinId, createdAt, state } = row.contract;
  const { t } = words;
  return html`<tr>
    <th scope="row"><a href=${hrefTo(`/contracts/${contractId}`)}>${row.name}</a></th>
    <td>
      ${t(`type.${type}`)}
      ${
        state.kind === 'GracePeriod'
          ? html`<tf-badge tone="bad" bare>${t('state.GracePeriod')}</tf-badge>`
          : nothing
      }
    </td>
    <td>${String(twinId)}</td>
    <td>${holds(row, words)}</td>
    <td><tf-time .at=${createdAt * 1000} .now=${now}></tf-time></td>
  </tr>`;
}

function holds({ contract }: NodeContractRow, { t, format }: NodeWords): string {
  if (contract.type !== 'node') return '';
  if (contract.resourcesUnknown) return t('resourcesUnknown');
  const { cru, mru, sru, hru } = contract.resources;
  return [
    ...(cru > 0 ? [t('cores', { n: cru })] : []),
    ...[mru, sru + hru].filter((bytes) => bytes > 0).map((bytes) => format.bytes(bytes)),
  ].join(' · ');
}
