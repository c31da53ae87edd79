import type { Inventory } from '../../model/inventory.ts';
import { inventoryQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { VERSION } from '../../queries/version.ts';
import type { EmbedView } from '../embed/embed-view.ts';
import type { TfPageEmbed } from '../embed/tf-page-embed.ts';
import { hrefTo } from '../href.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** The manifest that the build of the weblets writes. */
interface Manifest {
  readonly files: Readonly<Record<string, { readonly gzip: number; readonly integrity: string }>>;
  readonly entries: EmbedView['entries'];
}

/** Keeps the page of the weblets' code supplied. */
export function supplyEmbed(page: TfPageEmbed, { grid }: Session): () => void {
  const folder = new URL(hrefTo(`/weblets/${VERSION}`), location.href).href;
  let release: Release | undefined;
  const wire = new Wire(() => {
    if (!inventory.data || !release) return;
    page.view = {
      folder,
      ...release,
      countries: byName(localInventory(inventory.data)),
    };
  });
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  void releaseIn(folder).then((found) => {
    release = found;
    wire.requestUpdate();
  });
  wire.open();
  return () => wire.close();
}

type Release = Pick<EmbedView, 'files' | 'entries'>;

/** Empty where the weblets were not built, as on a development server. */
async function releaseIn(folder: string): Promise<Release> {
  try {
    const url = `${folder}/manifest.json`;
    const module = (await import(/* @vite-ignore */ url, { with: { type: 'json' } })) as {
      default: Manifest;
    };
    const { files, entries } = module.default;
    const described = Object.entries(files).map(([name, { gzip, integrity }]) => ({
      name,
      gzip,
      integrity,
    }));
    return { files: described, entries };
  } catch {
    return { files: [], entries: {} };
  }
}

const byName = ({ countries }: Inventory) =>
  [...countries].sort((a, b) => a.name.localeCompare(b.name));
