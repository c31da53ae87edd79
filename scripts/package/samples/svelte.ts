import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'tfgrid-weblets/svelte';

export const form: SvelteHTMLElements['tf-vm'] = {
  class: 'form',
  memory: '4GB',
  mycelium: false,
  'ontf-deploy-request': (event) => event.preventDefault(),
  'ontf-error': ({ message }) => message,
};
export const grid: SvelteHTMLElements['tf-grid'] = { mode: 'live', network: 'test' };

// @ts-expect-error -- a map has no such measure
export const wrong: SvelteHTMLElements['tf-node-map'] = { measure: 'weight' };
