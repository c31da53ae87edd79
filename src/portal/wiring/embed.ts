import type { Inventory } from '../../model/inventory.ts';
import { inventoryQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { VERSION } from '../../queries/version.ts';
import type { WebletFile } from '../embed/embed-code.ts';
import type { TfPageEmbed } from '../embed/tf-page-embed.ts';
import { hrefTo } from '../href.ts';
import { localInventory } from './local-inventory.ts';
import type { Session } from './session.ts';
import { Wire } from './wire.ts';

/** The manifest that the build of the weblets writes. */
interface Manifest {
  readonly files: Readonly<Record<string, { readonly gzip: number; readonly integrity: string }>>;
}

/** Keeps the page of the weblets' code supplied. */
export function supplyEmbed(page: TfPageEmbed, { grid }: Session): () => void {
  const folder = new URL(hrefTo(`/weblets/${VERSION}`), location.href).href;
  let files: readonly WebletFile[] | undefined;
  const wire = new Wire(() => {
    if (!inventory.data || !files) return;
    page.view = {
      folder,
      files,
      startSize: startSize(files),
      countries: byName(localInventory(inventory.data)),
    };
  });
  const inventory = new QueryController(wire, () => inventoryQuery(grid));
  void filesIn(folder).then((found) => {
    files = found;
    wire.requestUpdate();
  });
  wire.open();
  return () => wire.close();
}

/** None where the weblets were not built, as on a development server. */
async function filesIn(folder: string): Promise<readonly WebletFile[]> {
  try {
    const url = `${folder}/manifest.json`;
    const module = (await import(/* @vite-ignore */ url, { with: { type: 'json' } })) as {
      default: Manifest;
    };
    return Object.entries(module.default.files).map(([name, { gzip, integrity }]) => ({
      name,
      gzip,
      integrity,
    }));
  } catch {
    return [];
  }
}

/** The entry and the chunks it starts with, which the build names so. */
function startSize(files: readonly WebletFile[]): number | undefined {
  const starts = files.filter(
    ({ name }) => name === 'vm.js' || /^chunks\/start-[\w-]*vm-/.test(name),
  );
  return starts.length > 1 ? starts.reduce((sum, { gzip }) => sum + gzip, 0) : undefined;
}

const byName = ({ countries }: Inventory) =>
  [...countries].sort((a, b) => a.name.localeCompare(b.name));
