/** Words for a weblet that could not be loaded. Carries no Lit, which may be what is not admitted. */

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

/** Why a weblet is not there, in the language of the page. */
export function wordsFor(element: Element, error: unknown): string {
  const language = element.closest<HTMLElement>('[lang]')?.lang.startsWith('de') ? 'de' : 'en';
  // What Lit does first is to make its policy, and a page that forbids it throws.
  const isPolicy = /createPolicy|trusted/i.test(String(error));
  return words[language][isPolicy ? 'policy' : 'failed'];
}
