import { html, type TemplateResult } from 'lit';
import type { PageName, Route } from './route.ts';

/** A page: the code it needs, and its element. */
export interface Page {
  readonly load: () => Promise<unknown>;
  readonly draw: (route: Route) => TemplateResult;
}

/** Every page comes when it is first visited. */
export const pages: Readonly<Record<PageName, Page>> = {
  overview: {
    load: () => import('./overview/tf-page-overview.ts'),
    draw: () => html`<tf-page-overview></tf-page-overview>`,
  },
  deploy: {
    load: () => import('./deploy/tf-page-deploy.ts'),
    draw: () => html`<tf-page-deploy></tf-page-deploy>`,
  },
  'deploy-vm': {
    load: () => import('./deploy/tf-page-deploy-vm.ts'),
    draw: () => html`<tf-page-deploy-vm></tf-page-deploy-vm>`,
  },
  deployments: {
    load: () => import('./deployments/tf-page-deployments.ts'),
    draw: () => html`<tf-page-deployments></tf-page-deployments>`,
  },
  deployment: {
    load: () => import('./deployments/tf-page-deployment.ts'),
    draw: ({ id }) => html`<tf-page-deployment contract=${id ?? ''}></tf-page-deployment>`,
  },
  contracts: {
    load: () => import('./contracts/tf-page-contracts.ts'),
    draw: () => html`<tf-page-contracts></tf-page-contracts>`,
  },
  contract: {
    load: () => import('./contracts/tf-page-contract.ts'),
    draw: ({ id }) => html`<tf-page-contract contract=${id ?? ''}></tf-page-contract>`,
  },
  bills: {
    load: () => import('./contracts/tf-page-bills.ts'),
    draw: () => html`<tf-page-bills></tf-page-bills>`,
  },
  statement: {
    load: () => import('./contracts/tf-page-statement.ts'),
    draw: () => html`<tf-page-statement></tf-page-statement>`,
  },
  ledger: {
    load: () => import('./ledger/tf-page-ledger.ts'),
    draw: () => html`<tf-page-ledger></tf-page-ledger>`,
  },
  'ledger-changes': {
    load: () => import('./ledger/tf-page-ledger-changes.ts'),
    draw: () => html`<tf-page-ledger-changes></tf-page-ledger-changes>`,
  },
  'ledger-block': {
    load: () => import('./ledger/tf-page-ledger-block.ts'),
    draw: ({ id }) => html`<tf-page-ledger-block block=${id ?? ''}></tf-page-ledger-block>`,
  },
  'ledger-entry': {
    load: () => import('./ledger/tf-page-ledger-entry.ts'),
    draw: ({ id }) => html`<tf-page-ledger-entry entry=${id ?? ''}></tf-page-ledger-entry>`,
  },
  map: {
    load: () => import('./map/tf-page-map.ts'),
    draw: () => html`<tf-page-map></tf-page-map>`,
  },
  activity: {
    load: () => import('./activity/tf-page-activity.ts'),
    draw: () => html`<tf-page-activity></tf-page-activity>`,
  },
  embed: {
    load: () => import('./embed/tf-page-embed.ts'),
    draw: () => html`<tf-page-embed></tf-page-embed>`,
  },
  nodes: {
    load: () => import('./nodes/tf-page-nodes.ts'),
    draw: () => html`<tf-page-nodes></tf-page-nodes>`,
  },
  node: {
    load: () => import('./node/tf-page-node.ts'),
    draw: ({ id }) => html`<tf-page-node node=${id ?? ''}></tf-page-node>`,
  },
  farms: {
    load: () => import('./farms/tf-page-farms.ts'),
    draw: () => html`<tf-page-farms></tf-page-farms>`,
  },
  farm: {
    load: () => import('./farms/tf-page-farm.ts'),
    draw: ({ id }) => html`<tf-page-farm farm=${id ?? ''}></tf-page-farm>`,
  },
  farming: {
    load: () => import('./farming/tf-page-farming.ts'),
    draw: () => html`<tf-page-farming></tf-page-farming>`,
  },
  statistics: {
    load: () => import('./statistics/tf-page-statistics.ts'),
    draw: () => html`<tf-page-statistics></tf-page-statistics>`,
  },
  calculator: {
    load: () => import('./calculator/tf-page-calculator.ts'),
    draw: () => html`<tf-page-calculator></tf-page-calculator>`,
  },
  settings: {
    load: () => import('./settings/tf-page-settings.ts'),
    draw: () => html`<tf-page-settings></tf-page-settings>`,
  },
  simulation: {
    load: () => import('./simulation/tf-page-simulation.ts'),
    draw: () => html`<tf-page-simulation></tf-page-simulation>`,
  },
  'not-found': {
    load: () => import('./not-found/tf-page-not-found.ts'),
    draw: () => html`<tf-page-not-found></tf-page-not-found>`,
  },
};
