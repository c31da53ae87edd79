/** Draws one page or the elements with sample data, to look at: `?show=overview&theme=dark`. */
import { html, render } from 'lit';
import { applyTheme } from '../../src/portal/theme.ts';
import type { Theme } from '../../src/portal/intent.ts';
import '../../src/portal/tf-portal.ts';
import { elementsGallery } from './elements.ts';
import * as samples from './samples.ts';

const query = new URLSearchParams(location.search);
const show = query.get('show') ?? 'elements';
applyTheme((query.get('theme') ?? 'system') as Theme);
document.documentElement.lang = query.get('lang') ?? 'en';

/** Where a page is, which element draws it, and with what. */
const pages: Record<string, [path: string, tag: string, view: unknown]> = {
  overview: ['/', 'tf-page-overview', samples.overview],
  welcome: ['/', 'tf-page-overview', samples.welcome],
  deploy: ['/deploy', 'tf-page-deploy', samples.deploy],
  'deploy-vm': ['/deploy/vm', 'tf-page-deploy-vm', undefined],
  embed: [
    '/embed',
    'tf-page-embed',
    {
      folder: 'https://portal.example/weblets/0.1.0',
      files: [
        {
          name: 'vm.js',
          integrity: 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx',
        },
        {
          name: 'grid.js',
          integrity: 'sha384-9R9GqQ8K/uxy9rxoqVuAfXRKap7fdgcCY5uyk',
        },
      ],
    },
  ],
  deployments: [
    '/deployments',
    'tf-page-deployments',
    { simulated: true, now: samples.now, rows: samples.rows },
  ],
  'deployments-empty': [
    '/deployments',
    'tf-page-deployments',
    { simulated: true, now: samples.now, rows: [] },
  ],
  deployment: ['/deployments/48211', 'tf-page-deployment', samples.deployment],
  troubled: ['/deployments/47012', 'tf-page-deployment', samples.troubled],
  activity: ['/activity', 'tf-page-activity', { operations: samples.operations, now: samples.now }],
  settings: ['/settings', 'tf-page-settings', samples.settings],
  simulation: ['/simulation', 'tf-page-simulation', samples.simulation],
  lost: ['/nowhere', 'tf-page-not-found', undefined],
};

const page = pages[show];
if (page) {
  const [path, tag, view] = page;
  history.replaceState(null, '', path);
  render(
    html`<tf-portal .view=${samples.shell} .operations=${samples.operations}></tf-portal>`,
    document.body,
  );
  const portal = document.querySelector('tf-portal')!;
  const wait = setInterval(() => {
    const element = portal.renderRoot.querySelector(tag);
    if (!element) return;
    clearInterval(wait);
    Object.assign(element, { view });
    document.body.dataset['ready'] = '';
  }, 20);
} else {
  render(elementsGallery(), document.body);
  document.body.dataset['ready'] = '';
}
