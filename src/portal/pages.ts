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
