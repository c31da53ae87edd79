/**
 * Loads the weblets that a page uses, when it uses them: `<tf-vm>` brings `vm.js` from the folder of
 * this file. Carries no Lit, so that it can say what is the matter where Lit is not admitted.
 */

/** What a page must admit for Lit, on which every weblet stands. */
const directive = "trusted-types lit-html 'allow-duplicates'";

const words = {
  en: {
    policy: `This part of the page is kept from loading by the page’s security policy. Whoever runs the page: add “${directive}” to its Content-Security-Policy.`,
    failed: 'This part of the page could not be loaded. Try again later.',
  },
  de: {
    policy: `Die Sicherheitsrichtlinie der Seite verhindert, dass dieser Teil lädt. Wer die Seite betreibt: „${directive}“ in ihre Content-Security-Policy aufnehmen.`,
    failed: 'Dieser Teil der Seite konnte nicht geladen werden. Versuche es später noch einmal.',
  },
};

/** Apart from its use: a bundler would take `new URL(…, import.meta.url)` for a file of the build. */
const ownAddress = import.meta.url;

/** Names a weblet can have. A tag's name may hold dots and backslashes, which lead out of a folder. */
const webletTag = /^tf-[a-z]+(-[a-z]+)*$/;

const loads = new Map<string, Promise<unknown>>();

/** The file of a tag, loaded once. */
function load(tag: string): Promise<unknown> {
  const file = new URL(`./${tag.slice('tf-'.length)}.js`, ownAddress).href;
  const loading = loads.get(tag) ?? import(/* @vite-ignore */ file);
  loads.set(tag, loading);
  return loading;
}

function bring(element: Element): void {
  const tag = element.localName;
  if (!webletTag.test(tag) || customElements.get(tag)) return;
  load(tag).catch((error: unknown) => say(element, error));
}

/** Draws what went wrong with plain DOM, inside the element that is not one yet. */
function say(element: Element, error: unknown): void {
  const language = element.closest<HTMLElement>('[lang]')?.lang.startsWith('de') ? 'de' : 'en';
  // What Lit does first is to make its policy, and a page that forbids it throws.
  const isPolicy = /createPolicy|trusted/i.test(String(error));
  const message = document.createElement('p');
  message.role = 'alert';
  message.textContent = words[language][isPolicy ? 'policy' : 'failed'];
  element.replaceChildren(message);
}

function bringAll(root: Element): void {
  bring(root);
  for (const element of root.querySelectorAll(':not(:defined)')) bring(element);
}

bringAll(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node instanceof Element) bringAll(node);
}).observe(document, { childList: true, subtree: true });
