import { VERSION } from '../../queries/version.ts';
import type { WebletFile } from '../embed/embed-code.ts';
import type { TfPageEmbed } from '../embed/tf-page-embed.ts';
import { hrefTo } from '../href.ts';

/** What of the weblets' manifest the page needs. */
interface Manifest {
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** Files a page names itself; what they load in turn is their own affair. */
const isEntry = (name: string): boolean => !name.includes('/');

/** Keeps the embed page supplied with the files of this version and their hashes. */
export function supplyEmbed(page: TfPageEmbed): () => void {
  let stopped = false;
  const folder = new URL(hrefTo(`/weblets/${VERSION}`), location.href).href;
  const draw = (files: readonly WebletFile[]): void => {
    if (!stopped) page.view = { folder, files };
  };
  readManifest(`${folder}/manifest.json`).then(
    ({ files }) =>
      draw(
        Object.entries(files)
          .filter(([name]) => isEntry(name))
          .map(([name, { integrity }]) => ({ name, integrity })),
      ),
    // The build writes the list; without one the code to copy is right, only without hashes.
    () => draw([]),
  );
  return () => {
    stopped = true;
  };
}

async function readManifest(url: string): Promise<Manifest> {
  const loaded = (await import(/* @vite-ignore */ url, { with: { type: 'json' } })) as {
    default: Manifest;
  };
  return loaded.default;
}
