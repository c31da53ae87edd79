/** A web page of somebody else that embeds our weblets under a strict policy. */
import { strictEmbed } from '../../scripts/site/csp.mjs';
import { serve } from '../../scripts/site/server.mjs';
import { version } from '../../scripts/version.mjs';

export interface ForeignSite {
  readonly url: string;
  /** Where the weblets are, with the version and a slash at the end. */
  readonly weblets: string;
  close(): Promise<void>;
}

/**
 * Serves the build, and from another site a page with one weblet on it: one script and one tag.
 *
 * @param entry file of the weblets' build: `vm.js`
 * @param tag as a page would write it: `<tf-vm cpu="2"></tf-vm>`
 */
export async function serveForeignSite(entry: string, tag: string): Promise<ForeignSite> {
  const ours = await serve();
  const weblets = `${ours.url}/weblets/${version}/`;
  const script = `<script type="module" src="${weblets}${entry}"></script>`;
  const head = `<meta charset="utf-8" /><title>Somebody else</title><link rel="icon" href="data:," />`;
  const page = `<!doctype html><html lang="en"><head>${head}${script}</head><body>${tag}</body></html>`;
  // Another host name, not only another port: another site altogether.
  const theirs = await serve({
    host: 'localhost',
    csp: strictEmbed(ours.url),
    pages: { '/': page },
  });
  return {
    url: theirs.url,
    weblets,
    close: async () => {
      await theirs.close();
      await ours.close();
    },
  };
}
