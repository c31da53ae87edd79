/**
 * Loads the weblets that a page uses, when it uses them: `<tf-vm>` brings `vm.js` from the folder of
 * this file. Carries no Lit, so that it can say what is the matter where Lit is not admitted.
 */

import { drawLoadingError } from './draw-loading-error.ts';
import { preloadFiles, type EntryFiles } from './preload.ts';

/** What each weblet starts with, by the name of its file; the build of a release fills it in. */
declare const ENTRY_FILES: Readonly<Record<string, EntryFiles>>;
/** File of the words for what cannot be loaded; filled in likewise. */
declare const WORDS: string;

/** Apart from its use: a bundler would take `new URL(…, import.meta.url)` for a file of the build. */
const ownAddress = import.meta.url;

/** Names a weblet can have. A tag's name may hold dots and backslashes, which lead out of a folder. */
const webletTag = /^tf-[a-z]+(-[a-z]+)*$/;

const loads = new Map<string, Promise<unknown>>();

/** The file of a tag, loaded once. */
function load(tag: string): Promise<unknown> {
  const known = loads.get(tag);
  if (known) return known;
  const name = tag.slice('tf-'.length);
  const files = Object.hasOwn(ENTRY_FILES, name) ? ENTRY_FILES[name] : undefined;
  if (files) preloadFiles(ownAddress, files);
  const { href } = new URL(`./${name}.js`, ownAddress);
  const loading = import(/* @vite-ignore */ href);
  loads.set(tag, loading);
  return loading;
}

function bring(element: Element): void {
  const tag = element.localName;
  if (!webletTag.test(tag) || customElements.get(tag)) return;
  load(tag).catch((error: unknown) =>
    drawLoadingError([element], error, new URL(WORDS, ownAddress)),
  );
}

function bringAll(root: Element): void {
  bring(root);
  for (const element of root.querySelectorAll(':not(:defined)')) bring(element);
}

/**
 * Keeps the place free that a weblet will take, so that nothing moves when it comes. Rules of the
 * page win: these have no weight.
 */
function reservePlaces(): void {
  const places = new CSSStyleSheet();
  places.replaceSync(
    ':where(tf-vm:not(:defined)){display:block;min-block-size:1200px}' +
      ':where(tf-node-map:not(:defined)){display:block;min-block-size:600px}',
  );
  document.adoptedStyleSheets.push(places);
}

if (typeof document !== 'undefined') {
  reservePlaces();
  bringAll(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) bringAll(node);
  }).observe(document, { childList: true, subtree: true });
}
